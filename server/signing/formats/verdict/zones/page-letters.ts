import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfDictionary, PdfValue } from '../../pdf/values.ts'
import type { Budget } from './budget.ts'
import { identity } from './geometry.ts'
import { paint, readable } from './paint.ts'

const known = new WeakMap<PdfValue, Rectangle[]>()
const deepest = 32

/** The boxes of the letters that a page prints, in points from its lower left corner. */
export function pageLetters(view: PdfView, page: number, budget: Budget): readonly Rectangle[] {
  const dictionary = view.dictionary(view.object(page))
  const contents = dictionary && view.under(dictionary, 'Contents')
  if (!dictionary || !contents) return []
  const before = known.get(contents)
  if (before) return before
  const boxes: Rectangle[] = []
  const content = {
    bytes: bytesOf(view, contents),
    resources: resourcesOf(view, dictionary),
    matrix: identity,
  }
  paint(view, content, { budget, letter: (box) => boxes.push(box) })
  known.set(contents, boxes)
  return boxes
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
