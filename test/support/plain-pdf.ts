import { readFile } from 'node:fs/promises'
import fontkit from '@cantoo/fontkit'
import { PDFDocument } from 'pdf-lib'
import { inProject } from '../../server/platform/root.ts'

const tinos = inProject('node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')

/** A PDF of one page with these lines, as somebody else's program would make it. */
export async function plainPdf(...lines: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit(fontkit)
  const font = await pdf.embedFont(await readFile(tinos), { subset: true })
  const page = pdf.addPage([595, 842])
  lines.forEach((line, index) => {
    page.drawText(line, { x: 80, y: 760 - 24 * index, size: 14, font })
  })
  return new Uint8Array(await pdf.save())
}
