import { pageAt } from './pages.ts'
import { damaged } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'

/** The part of a page that is seen, in points; the page by its index from 0. */
export interface PageBox {
  left: number
  bottom: number
  right: number
  top: number
}

/** By how many degrees a page is turned clockwise when it is shown. Source: ISO 32000-2 §7.7.3.3 */
export type Turn = 0 | 90 | 180 | 270

const deepest = 64

/** The crop box of a page, else its media box, its own or inherited. Source: ISO 32000-2 §7.7.3.4 */
export function pageBox(view: PdfView, page: number): PageBox {
  const number = pageAt(view, page)
  const corners = inherited(view, number, 'CropBox') ?? inherited(view, number, 'MediaBox')
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = corners ?? []
  if (Number.isNaN(x1 + y1 + x2 + y2)) damaged('a page has no size')
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)]
  return { left, bottom: Math.min(y1, y2), right, top: Math.max(y1, y2) }
}

/** By how much a page is turned when it is shown, its own or inherited; what is no quarter counts as none. Source: ISO 32000-2 §7.7.3.3 */
export function pageTurn(view: PdfView, page: number): Turn {
  const [value] = inherited(view, pageAt(view, page), 'Rotate') ?? []
  const degrees = (((value ?? 0) % 360) + 360) % 360
  return turns.find((turn) => turn === degrees) ?? 0
}

const turns: readonly Turn[] = [0, 90, 180, 270]

// One number, or the four of a box.
function inherited(view: PdfView, page: number, key: string): number[] | undefined {
  let node = view.dictionary(view.object(page))
  for (let depth = 0; node && depth < deepest; depth += 1) {
    const value = view.under(node, key)
    if (value?.kind === 'number') return [value.value]
    const items = view.items(value).map((item) => view.resolve(item))
    if (items.length === 4) return items.map((item) => (item?.kind === 'number' ? item.value : NaN))
    node = view.dictionary(node.entries.get('Parent'))
  }
  return undefined
}
