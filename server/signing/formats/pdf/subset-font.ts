import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Font, Glyph } from '@cantoo/fontkit'
import { fontOf, glyphsOf, type FontStyle } from './fonts.ts'
import { PdfProblem } from './pdf-problem.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { dictionaryText, flateBody, numberList, referenceText, streamBody } from './syntax.ts'

interface Character {
  glyph: Glyph
  /** Number of the glyph in the subset. */
  code: number
}

/** A font reduced to the characters it is used for. */
export class SubsetFont {
  readonly #font: Font
  readonly #style: FontStyle
  readonly #characters = new Map<string, Character>()
  readonly #file: Uint8Array
  readonly #fileLength: number
  readonly #name: string

  constructor(style: FontStyle, characters: readonly string[]) {
    const subset = fontOf(style).createSubset()
    this.#style = style
    this.#font = fontOf(style)
    for (const character of characters) {
      for (const glyph of glyphsOf(style, character)) {
        this.#characters.set(character, { glyph, code: subset.includeGlyph(glyph) })
      }
    }
    const file = subset.encode()
    this.#fileLength = file.length
    this.#file = deflateSync(file)
    this.#name = `${tagOf(file)}+${this.#font.postscriptName ?? 'Tinos'}`
  }

  /** The text as the hexadecimal string that shows it in this font. */
  shown(text: string): string {
    const codes = Array.from(text.normalize('NFC')).map((character) =>
      hex(this.#of(character).code),
    )
    return `<${codes.join('')}>`
  }

  /** Width of the text at size 1. */
  width(text: string): number {
    const widths = Array.from(text.normalize('NFC')).map((character) =>
      this.#advance(this.#of(character)),
    )
    return widths.reduce((sum, width) => sum + width, 0) / 1000
  }

  /** Places the font and gives its number. Source: ISO 32000-2 §9.7 */
  place(writer: RevisionWriter): number {
    const fontFile = { Filter: '/FlateDecode', Length1: String(this.#fileLength) }
    const file = writer.add(streamBody(fontFile, this.#file))
    const descriptor = writer.add(this.#descriptor(file))
    const descendant = writer.add(this.#descendant(descriptor))
    const toUnicode = writer.add(flateBody({}, Buffer.from(this.#unicodeMap(), 'latin1')))
    return writer.add(
      dictionaryText({
        Type: '/Font',
        Subtype: '/Type0',
        BaseFont: `/${this.#name}`,
        Encoding: '/Identity-H',
        DescendantFonts: `[${referenceText(descendant)}]`,
        ToUnicode: referenceText(toUnicode),
      }),
    )
  }

  #of(character: string): Character {
    const known = this.#characters.get(character)
    if (known) return known
    throw new PdfProblem('pdf.character_not_in_font', character)
  }

  #advance({ glyph }: Character): number {
    return (glyph.advanceWidth * 1000) / this.#font.unitsPerEm
  }

  #descriptor(file: number): string {
    const { ascent, descent, capHeight, italicAngle, bbox, unitsPerEm } = this.#font
    const scaled = (value: number) => Math.round((value * 1000) / unitsPerEm)
    return dictionaryText({
      Type: '/FontDescriptor',
      FontName: `/${this.#name}`,
      // Serif and symbolic, and italic where it is.
      Flags: this.#style.includes('italic') ? '70' : '6',
      FontBBox: `[${numberList(...[bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled))}]`,
      ItalicAngle: String(italicAngle),
      Ascent: String(scaled(ascent)),
      Descent: String(scaled(descent)),
      CapHeight: String(scaled(capHeight)),
      StemV: this.#style.includes('bold') ? '120' : '80',
      FontFile2: referenceText(file),
    })
  }

  #descendant(descriptor: number): string {
    const widths = [...this.#characters.values()].map(
      (character) => `${character.code} [${numberList(this.#advance(character))}]`,
    )
    return dictionaryText({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: `/${this.#name}`,
      CIDSystemInfo: '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      FontDescriptor: referenceText(descriptor),
      CIDToGIDMap: '/Identity',
      DW: '0',
      W: `[${widths.join(' ')}]`,
    })
  }

  // Source: ISO 32000-2 §9.10.3; at most 100 lines stand in one block
  #unicodeMap(): string {
    const lines = [...this.#characters].map(
      ([character, { code }]) => `<${hex(code)}> <${utf16(character)}>`,
    )
    const blocks: string[] = []
    for (let at = 0; at < lines.length; at += 100) {
      const block = lines.slice(at, at + 100)
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
    }
    return `${mapHead}${blocks.join('\n')}${mapEnd}`
  }
}

const mapHead = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`
const mapEnd = `
endcmap
CMapName currentdict /CMap defineresource pop
end
end`

const hex = (code: number): string => code.toString(16).padStart(4, '0')
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

function tagOf(file: Uint8Array): string {
  const hash = createHash('sha256').update(file).digest()
  return [...hash.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

const mostKept = 256
const kept = new Map<string, SubsetFont>()

/** The font with the characters of the text; the same characters give the same subset. */
export function subsetFor(style: FontStyle, text: string): SubsetFont {
  const characters = [...new Set(text.normalize('NFC'))].sort()
  const key = `${style} ${characters.join('')}`
  const before = kept.get(key)
  if (before) return before
  const font = new SubsetFont(style, characters)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, font)
  return font
}
