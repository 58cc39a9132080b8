import type { Rectangle } from '../../pdf/drawing.ts'
import { overlap } from './geometry.ts'
import type { OpaqueGrid } from './opaque-grid.ts'

const hiddenShare = 0.5
const mostOfLetter = 0.85

/** An earlier stamp, and the boxes of the letters in it. */
export interface ShownStamp {
  rectangle: Rectangle
  letters: readonly Rectangle[]
}

/** Whether a later stamp in its rectangle reaches enough of an earlier one to hide it. */
export function mayBeHidden({ rectangle, letters }: ShownStamp, later: Rectangle): boolean {
  const [left, bottom, right, top] = rectangle
  const width = Math.min(right, later[2]) - Math.max(left, later[0])
  const height = Math.min(top, later[3]) - Math.max(bottom, later[1])
  const share = (width * height) / ((right - left) * (top - bottom))
  // The rim of the grid may add a little.
  return share >= hiddenShare * 0.9 || letters.some((box) => overlap(box, later))
}

/** Whether an earlier stamp is hidden: half of it, or a letter in it. */
export function isStampHidden({ rectangle, letters }: ShownStamp, grid: OpaqueGrid): boolean {
  if (grid.shares(rectangle).hidden >= hiddenShare) return true
  return letters.some((box) => grid.shares(box).hidden >= mostOfLetter)
}
