import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfDictionary, PdfValue } from '../../pdf/values.ts'
import { formOf } from '../known-form.ts'
import type { Budget } from './budget.ts'
import { around, corners, identity } from './geometry.ts'
import { paint, readable } from './paint.ts'
import { lettersOf, visibleStamps } from './stamps.ts'

/** What a page prints, in points from its lower left corner. */
export interface PageMarks {
  /** The boxes of letters. */
  letters: readonly Rectangle[]
  /** The boxes of pictures. */
  pictures: readonly Rectangle[]
}

const known = new WeakMap<PdfValue, PageMarks>()
const deepest = 32
const nothing: PageMarks = { letters: [], pictures: [] }

/** What a page prints, the texts in its form with it. */
export function pageMarks(view: PdfView, page: number, budget: Budget): PageMarks {
  const { letters, pictures } = printOf(view, page, budget)
  return { letters: [...letters, ...textsOn(view, page, budget)], pictures }
}

function printOf(view: PdfView, page: number, budget: Budget): PageMarks {
  const dictionary = view.dictionary(view.object(page))
  const contents = dictionary && view.under(dictionary, 'Contents')
  if (!dictionary || !contents) return nothing
  const before = known.get(contents)
  if (before) return before
  const letters: Rectangle[] = []
  const pictures: Rectangle[] = []
  const content = {
    bytes: bytesOf(view, contents),
    resources: resourcesOf(view, dictionary),
    matrix: identity,
  }
  paint(view, content, {
    budget,
    letter: (box) => letters.push(box),
    image: (_, matrix) => pictures.push(around(corners(matrix, [0, 0, 1, 1]))),
  })
  const marks = { letters, pictures }
  known.set(contents, marks)
  return marks
}

// Number and date are printed into fields.
function textsOn(view: PdfView, page: number, budget: Budget): Rectangle[] {
  const texts = formOf(view)?.fields.filter(({ kind }) => kind === 'Tx') ?? []
  return texts
    .flatMap((field) => visibleStamps(view, field))
    .filter(({ pageNumber }) => pageNumber === page)
    .flatMap((stamp) => lettersOf(view, stamp, budget))
}

function bytesOf(view: PdfView, contents: PdfValue): Uint8Array {
  if (contents.kind === 'stream') return readable(contents)
  const parts = view.items(contents).flatMap((item) => {
    const stream = view.stream(item)
    return stream ? [readable(stream)] : []
  })
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(0x20)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length + 1
  }
  return whole
}

// Resources may stand on a node above the page.
function resourcesOf(view: PdfView, page: PdfDictionary): PdfDictionary | undefined {
  let node: PdfDictionary | undefined = page
  for (let depth = 0; node && depth < deepest; depth++) {
    const found = view.dictionary(node.entries.get('Resources'))
    if (found) return found
    node = view.dictionary(node.entries.get('Parent'))
  }
  return undefined
}
