import type { Point } from './geometry.ts'

const shares = [0.25, 0.5, 0.75, 1]

/** Four points of a curve after its start, the last its end. */
export function onCurve(start: Point, first: Point, second: Point, end: Point): Point[] {
  return shares.map((share) => {
    const rest = 1 - share
    const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3]
    const along = (axis: 0 | 1) =>
      [start, first, second, end].reduce(
        (sum, point, index) => sum + point[axis] * (weights[index] ?? 0),
        0,
      )
    return [along(0), along(1)]
  })
}

/** The outlines of the pieces of a line that is so thick to either side. */
export function thick(line: readonly Point[], half: number): Point[][] {
  return line.slice(1).map((end, index) => {
    const start = line[index] ?? end
    const [x, y] = [end[0] - start[0], end[1] - start[1]]
    const length = Math.hypot(x, y) || 1
    const [across, up] = [(-y / length) * half, (x / length) * half]
    return [
      [start[0] + across, start[1] + up],
      [end[0] + across, end[1] + up],
      [end[0] - across, end[1] - up],
      [start[0] - across, start[1] - up],
    ]
  })
}
