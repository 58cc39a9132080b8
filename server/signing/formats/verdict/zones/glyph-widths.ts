import { nameOf } from '../../pdf/form.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfDictionary, PdfValue } from '../../pdf/values.ts'

/** How a font's strings are cut into letters, and how wide each is at size 1. */
export interface GlyphWidths {
  bytesEach: 1 | 2
  widthOf: (code: number) => number
  /** Whether its letters are drawings of any size. */
  isDrawn?: boolean
}

const usual = 0.5
const known = new WeakMap<PdfDictionary, GlyphWidths>()

/** The widths of a font; half its size for every letter of which it says nothing. Source: ISO 32000-2 §9.2.4, §9.7.4.3 */
export function glyphWidths(view: PdfView, font: PdfDictionary): GlyphWidths {
  const before = known.get(font)
  if (before) return before
  const isComposite = nameOf(view.under(font, 'Subtype')) === 'Type0'
  const widths = isComposite ? compositeWidths(view, font) : simpleWidths(view, font)
  known.set(font, widths)
  return widths
}

function simpleWidths(view: PdfView, font: PdfDictionary): GlyphWidths {
  const first = numberOf(view.under(font, 'FirstChar'), 0)
  const widths = view
    .items(font.entries.get('Widths'))
    .map((item) => numberOf(view.resolve(item), 500))
  // Type 3 fonts measure in units of their own.
  const matrix = view.items(font.entries.get('FontMatrix')).map((item) => numberOf(item, 0))
  const scale = matrix[0] ?? 0.001
  return {
    bytesEach: 1,
    isDrawn: nameOf(view.under(font, 'Subtype')) === 'Type3',
    widthOf: (code) => {
      const width = widths[code - first]
      return width === undefined ? usual : width * scale
    },
  }
}

function compositeWidths(view: PdfView, font: PdfDictionary): GlyphWidths {
  const [first] = view.items(font.entries.get('DescendantFonts'))
  const descendant = view.dictionary(first)
  const standing = numberOf(descendant && view.under(descendant, 'DW'), 1000)
  const widths = listedWidths(view, view.items(descendant?.entries.get('W')))
  return { bytesEach: 2, widthOf: (code) => (widths.get(code) ?? standing) / 1000 }
}

const mostListed = 65_536

// Either a first code and a list, or a first code, a last one and one width for all.
function listedWidths(view: PdfView, items: readonly PdfValue[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (let at = 0; at + 1 < items.length;) {
    const first = numberOf(items[at], 0)
    const next = view.resolve(items[at + 1])
    const list = next?.kind === 'array' ? next.items.map((each) => numberOf(each, 1000)) : undefined
    const same = list ? [] : repeated(items[at + 2], numberOf(next, first) - first + 1)
    for (const [index, width] of (list ?? same).entries()) widths.set(first + index, width)
    at += list ? 2 : 3
  }
  return widths
}

const repeated = (width: PdfValue | undefined, count: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(count, mostListed)) }, () => numberOf(width, 1000))

function numberOf(value: PdfValue | undefined, otherwise: number): number {
  return value?.kind === 'number' ? value.value : otherwise
}
