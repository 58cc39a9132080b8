import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontkit from '@cantoo/fontkit'
import { PDFDocument } from 'pdf-lib'
import type { PDFFont } from 'pdf-lib'
import type { TextPlace } from '../../../server/documents/layout/places.ts'

const { resolve } = createRequire(import.meta.url)

/** A PDF for drawing in the document font. */
export async function drawable(
  pdf?: Uint8Array,
): Promise<{ file: PDFDocument; fonts: Record<TextPlace['style'], PDFFont> }> {
  const file = pdf === undefined ? await PDFDocument.create() : await PDFDocument.load(pdf)
  file.registerFontkit(fontkit)
  const font = (path: string) =>
    file.embedFont(readFileSync(resolve(`@expo-google-fonts/tinos/${path}.ttf`)), { subset: true })
  const upright = await font('400Regular/Tinos_400Regular')
  const italic = await font('400Regular_Italic/Tinos_400Regular_Italic')
  return { file, fonts: { upright, italic } }
}

/** The PDF with texts set into their places, as the clerk's numbering will. */
export async function filled(pdf: Uint8Array, texts: [TextPlace, string][]): Promise<Uint8Array> {
  const { file, fonts } = await drawable(pdf)
  for (const [place, text] of texts) {
    const font = fonts[place.style]
    const spare = place.width - font.widthOfTextAtSize(text, place.fontSize)
    const x = place.x + (place.alignment === 'right' ? spare : 0)
    const y = place.y + place.baseline
    file.getPage(place.page).drawText(text, { x, y, size: place.fontSize, font })
  }
  return file.save()
}
