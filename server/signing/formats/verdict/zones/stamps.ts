import type { Rectangle } from '../../pdf/drawing.ts'
import type { FormField } from '../../pdf/form.ts'
import { pageNumbers } from '../../pdf/pages.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfStream, PdfValue } from '../../pdf/values.ts'
import type { Budget } from './budget.ts'
import { after, around, corners, matrixOf, type Matrix } from './geometry.ts'
import { drawingOf, paint } from './paint.ts'

/** What a field shows on a page. */
export interface VisibleStamp {
  field: string
  /** Index of the page from 0, and its object. */
  page: number
  pageNumber: number
  rectangle: Rectangle
  drawing: PdfStream | undefined
}

/** What a field shows, once for each of its widgets on each page that lists it; nothing of what has no size. */
export function visibleStamps(view: PdfView, field: FormField): VisibleStamp[] {
  const kids = view
    .items(field.dictionary.entries.get('Kids'))
    .flatMap((kid) => (kid.kind === 'reference' ? [kid.number] : []))
  return (kids.length > 0 ? kids : [field.number]).flatMap((widget) => {
    const dictionary = view.dictionary(view.object(widget))
    const rectangle = rectangleIn(view, dictionary?.entries.get('Rect'))
    if (!dictionary || !rectangle) return []
    const drawing = view.stream(view.dictionary(dictionary.entries.get('AP'))?.entries.get('N'))
    const stamp = { field: field.name, rectangle, drawing }
    return pagesOf(view, widget).map((place) => ({ ...stamp, ...place }))
  })
}

// A rectangle without size shows nothing.
function rectangleIn(view: PdfView, value: PdfValue | undefined): Rectangle | undefined {
  const [x1, y1, x2, y2] = view.items(value).map((corner) => numberIn(view.resolve(corner)))
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined
  const [left, bottom, right, top] = around([
    [x1, y1],
    [x2, y2],
  ])
  return right > left && top > bottom ? [left, bottom, right, top] : undefined
}

// A widget is seen where it is listed, whatever page it names itself.
function pagesOf(view: PdfView, widget: number): Pick<VisibleStamp, 'page' | 'pageNumber'>[] {
  return pageNumbers(view).flatMap((pageNumber, page) =>
    lists(view, pageNumber, widget) ? [{ page, pageNumber }] : [],
  )
}

function lists(view: PdfView, page: number, number: number): boolean {
  const dictionary = view.dictionary(view.object(page))
  return view
    .items(dictionary?.entries.get('Annots'))
    .some((item) => item.kind === 'reference' && item.number === number)
}

/** The boxes of the letters in a stamp. */
export function lettersOf(view: PdfView, stamp: VisibleStamp, budget: Budget): Rectangle[] {
  const boxes: Rectangle[] = []
  if (stamp.drawing) {
    const content = drawingOf(view, stamp.drawing, {
      matrix: placement(view, stamp, stamp.drawing),
    })
    paint(view, content, { budget, letter: (box) => boxes.push(box) })
  }
  return boxes
}

/** Where a stamp’s drawing lies: its box, turned by its own matrix, is fitted into the rectangle. Source: ISO 32000-2 §12.5.5 */
export function placement(
  view: PdfView,
  { rectangle }: Pick<VisibleStamp, 'rectangle'>,
  drawing: PdfStream,
): Matrix {
  const { entries } = drawing.dictionary
  const [left = 0, bottom = 0, right = 1, top = 1] = view.items(entries.get('BBox')).map(numberIn)
  const own = matrixOf(view.items(entries.get('Matrix')).map(numberIn))
  const box = around(corners(own, [left, bottom, right, top]))
  const scaleX = (rectangle[2] - rectangle[0]) / (box[2] - box[0] || 1)
  const scaleY = (rectangle[3] - rectangle[1]) / (box[3] - box[1] || 1)
  const moved: Matrix = [1, 0, 0, 1, -box[0], -box[1]]
  return after(moved, [scaleX, 0, 0, scaleY, rectangle[0], rectangle[1]])
}

const numberIn = (value: PdfValue | undefined): number =>
  value?.kind === 'number' ? value.value : 0
