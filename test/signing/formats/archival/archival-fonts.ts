import { create, type Font } from '@cantoo/fontkit'
import { sha256 } from '../../../../server/platform/digest.ts'
import type { PdfView } from '../../../../server/signing/formats/pdf/pdf-view.ts'
import { streamData } from '../../../../server/signing/formats/pdf/stream-data.ts'
import type { PdfDictionary, PdfValue } from '../../../../server/signing/formats/pdf/values.ts'

const mostDifference = 1

/** Why a font may not stand in an archived file: not embedded, or wider or narrower than its program says. Source: ISO 19005-2 §6.2.11 */
export function whyNotFont(font: PdfDictionary, view: PdfView): string[] {
  const kind = nameOf(view, font, 'Subtype')
  if (kind === 'Type3') return []
  if (kind === 'Type0') return encodingOf(view, font) ? [] : ['6.2.11.3 an encoding of its own']
  const descriptor = view.dictionary(font.entries.get('FontDescriptor'))
  const program = programOf(view, descriptor)
  if (!program) return ['6.2.11.4 a font that is not embedded']
  return kind === 'CIDFontType2' ? whyNotWidths(font, view, program) : []
}

const nameOf = (view: PdfView, font: PdfDictionary, key: string) => {
  const value = view.under(font, key)
  return value?.kind === 'name' ? value.value : undefined
}

const encodingOf = (view: PdfView, font: PdfDictionary): boolean =>
  nameOf(view, font, 'Encoding') === 'Identity-H' ||
  view.stream(font.entries.get('Encoding')) !== undefined

function programOf(view: PdfView, descriptor: PdfDictionary | undefined): Uint8Array | undefined {
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  const [stream] = files.flatMap((key) => view.stream(descriptor?.entries.get(key)) ?? [])
  return stream && streamData(stream)
}

// Fonts are read once, however many revisions of a file are looked at.
const known = new Map<string, string[]>()

function whyNotWidths(font: PdfDictionary, view: PdfView, program: Uint8Array): string[] {
  const map = view.under(font, 'CIDToGIDMap')
  if (!map) return ['6.2.11.3.2 no CIDToGIDMap']
  const widths = widthsIn(view, font)
  const key = `${sha256(program)} ${JSON.stringify(widths)}`
  const before = known.get(key)
  if (before) return before
  const made = create(Buffer.from(program)) as Font
  const isOff = (code: number, width: number): boolean => {
    const advance = made.getGlyph(glyphOf(map, code))?.advanceWidth ?? NaN
    return !(Math.abs((advance * 1000) / made.unitsPerEm - width) <= mostDifference)
  }
  const wrong = widths.filter(([code, width]) => isOff(code, width))
  const found = wrong.map(([code]) => `6.2.11.5 the width of ${String(code)}`)
  known.set(key, found)
  return found
}

function glyphOf(map: PdfValue, code: number): number {
  if (map.kind !== 'stream') return code
  const data = streamData(map)
  return ((data[2 * code] ?? 0) << 8) | (data[2 * code + 1] ?? 0)
}

const numberIn = (value: PdfValue | undefined) => (value?.kind === 'number' ? value.value : 0)

/** Codes and their widths, written as lists or as ranges. Source: ISO 32000-2 §9.7.4.3 */
function widthsIn(view: PdfView, font: PdfDictionary): [number, number][] {
  const items = view.items(font.entries.get('W')).map((item) => view.resolve(item))
  const found: [number, number][] = []
  for (let at = 0; at < items.length;) {
    const [first, second, third] = [numberIn(items[at]), items[at + 1], items[at + 2]]
    const isList = second?.kind === 'array'
    const widths = isList ? second.items : sameWidth(numberIn(second) - first + 1, third)
    widths.forEach((width, index) => found.push([first + index, numberIn(width)]))
    at += isList ? 2 : 3
  }
  return found
}

const sameWidth = (count: number, width: PdfValue | undefined) =>
  Array.from({ length: count }, () => width)
