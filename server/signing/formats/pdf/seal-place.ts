import type { Rectangle } from './drawing.ts'
import { sealPoints } from './round-seal.ts'

/** Where the seal goes: real size, its right edge a third into the signer's image, at the same height. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function sealRectangle([left, bottom, right, top]: Rectangle): Rectangle {
  const edge = left + (right - left) / 3
  const middle = (bottom + top) / 2
  return [edge - sealPoints, middle - sealPoints / 2, edge, middle + sealPoints / 2]
}
