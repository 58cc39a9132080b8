import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font, type Glyph } from '@cantoo/fontkit'
import { PdfProblem } from './pdf-problem.ts'

/** A cut of Tinos, which has the measures of Times New Roman and every Vietnamese letter. */
export type FontStyle = 'regular' | 'italic' | 'bold' | 'bold-italic'

const require = createRequire(import.meta.url)
const files: Readonly<Record<FontStyle, string>> = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  'bold-italic':
    require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
}
const opened = new Map<FontStyle, Font>()

/** The font of this style, read once. */
export function fontOf(style: FontStyle): Font {
  const before = opened.get(style)
  if (before) return before
  const font = create(readFileSync(files[style])) as Font
  opened.set(style, font)
  return font
}

/** The glyphs of the text, one for each character, composed letters first; a character that the font lacks is refused. */
export function glyphsOf(style: FontStyle, text: string): Glyph[] {
  const font = fontOf(style)
  return Array.from(text.normalize('NFC')).map((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    const glyph = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : null
    return glyph ?? missing(codePoint)
  })
}

function missing(codePoint: number): never {
  const code = codePoint.toString(16).toUpperCase().padStart(4, '0')
  throw new PdfProblem('pdf.character_not_in_font', `U+${code}`)
}
