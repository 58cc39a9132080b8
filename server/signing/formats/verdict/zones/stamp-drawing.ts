import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfStream } from '../../pdf/values.ts'
import type { Budget } from './budget.ts'
import { around, corners, type Point } from './geometry.ts'
import { OpaqueGrid } from './opaque-grid.ts'
import { drawingOf, paint } from './paint.ts'
import type { Paint } from './paint-state.ts'
import type { Marks } from './painter.ts'
import { pictureOf } from './picture.ts'
import { placement, type VisibleStamp } from './stamps.ts'

/** What a stamp draws on its page. */
export interface StampDrawing {
  grid: OpaqueGrid
  images: PdfStream[]
  /** The boxes of letters and shapes that could be read as print. */
  written: Rectangle[]
  /** Whether it cannot be told how far it reaches. */
  isUnclear: boolean
}

// A letter leaves more of its box free than it fills.
const letterFills = 0.4

/** What a stamp hides, wipes out and writes on its page, and the pictures in it; finely where there is print under it. */
export function stampDrawing(
  view: PdfView,
  stamp: VisibleStamp,
  { budget, isFine }: { budget: Budget; isFine: boolean },
): StampDrawing {
  const grid = new OpaqueGrid(stamp.rectangle, { budget, cellsAPoint: isFine ? 2 : 1 })
  const drawn: StampDrawing = { grid, images: [], written: [], isUnclear: false }
  if (!stamp.drawing) return drawn
  const matrix = placement(view, stamp, stamp.drawing)
  paint(view, drawingOf(view, stamp.drawing, { matrix }), { budget, ...marksIn(view, drawn) })
  return drawn
}

function marksIn(view: PdfView, drawn: StampDrawing): Omit<Marks, 'budget'> {
  const { grid, images } = drawn
  const write = (box: Rectangle, { tone }: Paint) => {
    if (tone === 'dark' || tone === 'unknown') drawn.written.push(box)
  }
  return {
    area: (outlines, by) => {
      grid.fill(outlines, by)
      write(around(outlines.flat()), by)
    },
    letter: (box, by) => {
      const fills = by.tone === 'light' || by.tone === 'unknown' ? 1 : letterFills
      grid.fill([cornersOf(box)], { ...by, opacity: by.opacity * fills })
      write(box, by)
    },
    image: (image, matrix, by) => {
      images.push(image)
      grid.cover(pictureOf(view, image, by.tone), matrix, by)
      write(around(corners(matrix, [0, 0, 1, 1])), { ...by, tone: 'unknown' })
    },
    unclear: () => {
      drawn.isUnclear = true
    },
  }
}

const cornersOf = ([left, bottom, right, top]: Rectangle): Point[] => [
  [left, bottom],
  [right, bottom],
  [right, top],
  [left, top],
]
