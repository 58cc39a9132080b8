import type { Drawing, Rectangle } from './drawing.ts'
import type { PageBox, Turn } from './page-box.ts'
import { numberList } from './syntax.ts'

/** Width and height of a page as it is shown. */
export function shownSize({ left, bottom, right, top }: PageBox, turn: Turn): [number, number] {
  const size: [number, number] = [right - left, top - bottom]
  return turn % 180 === 0 ? size : [size[1], size[0]]
}

/** A rectangle on a page as it is shown, from its lower left corner, in the page's own coordinates. */
export function turnedRectangle(shown: Rectangle, box: PageBox, turn: Turn): Rectangle {
  const [x1, y1, x2, y2] = shown
  const { left, bottom, right, top } = box
  if (turn === 90) return [right - y2, bottom + x1, right - y1, bottom + x2]
  if (turn === 180) return [right - x2, top - y2, right - x1, top - y1]
  if (turn === 270) return [left + y1, top - x2, left + y2, top - x1]
  return [left + x1, bottom + y1, left + x2, bottom + y2]
}

/** A drawing that stands upright on a page that is turned when it is shown. */
export function turnedDrawing(drawing: Drawing, turn: Turn): Drawing {
  if (turn === 0) return drawing
  const { width, height, operators } = drawing
  const matrices = {
    90: [0, 1, -1, 0, height, 0],
    180: [-1, 0, 0, -1, width, height],
    270: [0, -1, 1, 0, 0, width],
  }
  const turned = { ...drawing, operators: `q ${numberList(...matrices[turn])} cm ${operators} Q` }
  return turn === 180 ? turned : { ...turned, width: height, height: width }
}
