import type { Rectangle } from '../../pdf/drawing.ts'

/** A point: right and up. */
export type Point = readonly [number, number]

/** The six numbers a, b, c, d, e, f of a change of places. Source: ISO 32000-2 §8.3.3 */
export type Matrix = readonly [number, number, number, number, number, number]

/** Everything stays in its place. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First the one, then the other. */
export function after(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [p, q, r, s, t, u] = then
  return [
    ...([a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s] as const),
    ...([e * p + f * r + t, e * q + f * s + u] as const),
  ]
}

/** Where a point comes to lie. */
export function placed([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The corners of a rectangle where they come to lie. */
export function corners(matrix: Matrix, [left, bottom, right, top]: Rectangle): Point[] {
  return [
    placed(matrix, [left, bottom]),
    placed(matrix, [right, bottom]),
    placed(matrix, [right, top]),
    placed(matrix, [left, top]),
  ]
}

/** The upright rectangle around points. */
export function around(points: readonly Point[]): Rectangle {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    bottom = Math.min(bottom, y)
    right = Math.max(right, x)
    top = Math.max(top, y)
  }
  return [left, bottom, right, top]
}

/** Whether two rectangles share more than an edge. */
export const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]

/** Whether a rectangle lies in another, a point more or less. */
export function isWithin(one: Rectangle, other: Rectangle): boolean {
  const slack = 1
  return (
    one[0] >= other[0] - slack &&
    one[1] >= other[1] - slack &&
    one[2] <= other[2] + slack &&
    one[3] <= other[3] + slack
  )
}

/** The reverse of a change of places; nothing where it flattens everything. */
export function reverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const size = a * d - b * c
  if (Math.abs(size) < 1e-12) return undefined
  const [p, q, r, s] = [d / size, -b / size, -c / size, a / size]
  return [p, q, r, s, -(e * p + f * r), -(e * q + f * s)]
}

/** The matrix of six numbers; no change where there are others. */
export function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return numbers.length === 6 ? [a, b, c, d, e, f] : identity
}
