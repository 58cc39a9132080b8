import { reasons, type Reason } from '../../platform/refusal.ts'

/** A rectangle, in millimetres from the page's top left. */
export interface StampBox {
  x: number
  y: number
  width: number
  height: number
}

/** The size of the stamp. Source: Nghị định 30/2020/NĐ-CP, Phụ lục IV */
export const stampSize = { width: 50, height: 35 } as const

/** Reasons why a document has no stamp ĐẾN: only what came in and was registered has. Source: Nghị định 30/2020/NĐ-CP, Điều 22 */
export function whyNotStamp({
  direction,
  arrivalNumber,
}: {
  direction: string
  arrivalNumber: number | null
}): Reason[] {
  return reasons(
    [direction !== 'incoming', 'stamp.not_incoming'],
    [direction === 'incoming' && arrivalNumber === null, 'stamp.not_registered'],
  )
}

const columns = [33, 128, 80, 150]
const rows = [48, 54, 60, 66, 72, 78, 84]
const leastGap = 1

/** A spot under number or date where nothing is printed; the usual one under the number where there is none. */
export function freeSpot(texts: readonly StampBox[], page: { width: number }): StampBox {
  const spots = rows.flatMap((y) => columns.map((x) => ({ x, y, ...stampSize })))
  const isFree = (spot: StampBox) =>
    spot.x + spot.width <= page.width - 5 && !texts.some((text) => touch(text, spot))
  return spots.find(isFree) ?? { x: 33, y: 60, ...stampSize }
}

function touch(one: StampBox, other: StampBox): boolean {
  return (
    one.x < other.x + other.width + leastGap &&
    other.x < one.x + one.width + leastGap &&
    one.y < other.y + other.height + leastGap &&
    other.y < one.y + one.height + leastGap
  )
}
