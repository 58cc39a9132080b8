import type { Rectangle } from '../../pdf/drawing.ts'
import { spend, type Budget } from './budget.ts'
import { overlap } from './geometry.ts'
import type { Shares } from './ink-layers.ts'
import type { PageMarks } from './page-marks.ts'
import type { StampDrawing } from './stamp-drawing.ts'

// So much of a letter may lie under colour, under the colour of paper, under ink of its own colour.
const hiddenShare = 0.5
const wipedShare = 0.15
const inkedShare = 0.05
const unknownShare = 0.3

// As far as the next word of a line stands, by the height of its letters.
const nextWord = 0.6

/** What a stamp does to the print under and beside it. */
export interface TouchedPrint {
  /** Whether letters are hidden or wiped out, wholly or in part. */
  isHidden: boolean
  /** Whether it reads as print: ink of the same colour upon letters or next to them; or it wipes a picture, or cannot be told. */
  isTouched: boolean
}

/** What is done to print, the letters near the stamp and the pictures under it. */
export function touchedPrint(
  { letters, pictures }: PageMarks,
  { grid, written }: Pick<StampDrawing, 'grid' | 'written'>,
  budget: Budget,
): TouchedPrint {
  const shares = letters.map((box) => grid.shares(box))
  return {
    isHidden: shares.some(hides),
    isTouched:
      shares.some(({ inked, unknown }) => inked >= inkedShare || unknown >= unknownShare) ||
      pictures.some((box) => grid.shares(box).wiped > 0) ||
      continuesLine(letters, written, budget),
  }
}

const hides = ({ hidden, wiped }: Shares): boolean => hidden >= hiddenShare || wiped >= wipedShare

function continuesLine(
  letters: readonly Rectangle[],
  written: readonly Rectangle[],
  budget: Budget,
): boolean {
  if (!spend(budget, (letters.length * written.length) / 64)) return false
  return written.some((one) => letters.some((letter) => isNextTo(one, letter)))
}

/** Whether two boxes read as letters of one line: alike in height, level, and no further apart than words. */
function isNextTo(one: Rectangle, other: Rectangle): boolean {
  const [height, otherHeight] = [one[3] - one[1], other[3] - other[1]]
  const [least, most] = [Math.min(height, otherHeight), Math.max(height, otherHeight)]
  const level = Math.min(one[3], other[3]) - Math.max(one[1], other[1])
  const gap = Math.max(one[0] - other[2], other[0] - one[2])
  return least >= most / 2 && level >= least / 2 && gap <= most * nextWord
}

const reach = 15

/** The print that a stamp may touch: letters within a word of it, pictures under it. */
export function printNear({ letters, pictures }: PageMarks, stamp: Rectangle): PageMarks {
  const [left, bottom, right, top] = stamp
  const around: Rectangle = [left - reach, bottom, right + reach, top]
  return {
    letters: letters.filter((box) => overlap(box, around)),
    pictures: pictures.filter((box) => overlap(box, stamp)),
  }
}
