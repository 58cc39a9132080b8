import type { Rectangle } from '../../pdf/drawing.ts'
import { spend, type Budget } from './budget.ts'
import { around, placed, reverse, type Matrix, type Point } from './geometry.ts'
import { InkLayers, type Shares } from './ink-layers.ts'
import type { Paint } from './paint-state.ts'
import type { Picture } from './picture.ts'

const mostCells = 600

/** What was painted over a rectangle, in cells of a point or a part of it. */
export class OpaqueGrid {
  readonly #place: Rectangle
  readonly #columns: number
  readonly #rows: number
  readonly #layers: InkLayers
  readonly #budget: Budget

  constructor(place: Rectangle, { budget, cellsAPoint }: { budget: Budget; cellsAPoint: number }) {
    this.#budget = budget
    const [left, bottom, right, top] = place
    this.#place = place
    this.#columns = cellsFor((right - left) * cellsAPoint)
    this.#rows = cellsFor((top - bottom) * cellsAPoint)
    this.#layers = new InkLayers(this.#columns, this.#rows)
  }

  /** Paints the area inside outlines, by the nonzero rule. Source: ISO 32000-2 §8.5.3.3.2 */
  fill(outlines: readonly (readonly Point[])[], paint: Paint): void {
    const crossed = new Map<number, Crossing[]>()
    for (const outline of outlines) {
      outline.forEach((point, index) => {
        this.#cross(outline.at(index - 1) ?? point, point, crossed)
      })
    }
    for (const [row, list] of crossed) this.#fillRow(row, list.sort(fromTheLeft), paint)
  }

  // Where one side of an outline crosses the middle of rows, and in which direction.
  #cross(start: Point, end: Point, crossed: Map<number, Crossing[]>): void {
    const isUp = end[1] > start[1]
    const [low, high] = isUp ? [start, end] : [end, start]
    const [, bottom, , top] = this.#place
    const scale = this.#rows / (top - bottom)
    const from = Math.max(0, Math.ceil((low[1] - bottom) * scale - 0.5))
    const to = Math.min(this.#rows, Math.ceil((high[1] - bottom) * scale - 0.5))
    if (!spend(this.#budget, Math.max(0, to - from) / 8)) return
    const slope = (high[0] - low[0]) / (high[1] - low[1])
    for (let row = from; row < to; row++) {
      const crossing = { x: low[0] + (this.#heightOf(row) - low[1]) * slope, turn: isUp ? 1 : -1 }
      const list = crossed.get(row)
      if (list) list.push(crossing)
      else crossed.set(row, [crossing])
    }
  }

  /** Paints a picture that lies in the unit square under the matrix. */
  cover(picture: Picture, matrix: Matrix, { opacity, hides }: Paint): void {
    const back = reverse(matrix)
    if (!back) return
    if (!spend(this.#budget, (this.#columns * this.#rows) / 64)) return
    const [from, to] = this.#rowsOf(around(unit.map((corner) => placed(matrix, corner))))
    for (let cell = from * this.#columns; cell < to * this.#columns; cell++) {
      const row = Math.floor(cell / this.#columns)
      const [x, y] = placed(back, [this.#widthOf(cell % this.#columns), this.#heightOf(row)])
      if (x < 0 || x > 1 || y < 0 || y > 1) continue
      const { tone, opacity: own } = picture(x, y)
      this.#layers.paint(cell, 1, { tone, hides, opacity: opacity * own })
    }
  }

  /** How much of a box is painted over, by what; what of it lies outside the grid is not. */
  shares(box: Rectangle): Shares {
    const [left, bottom, right, top] = this.#place
    const scaleX = this.#columns / (right - left)
    const scaleY = this.#rows / (top - bottom)
    return this.#layers.shares(
      [Math.floor((box[0] - left) * scaleX), Math.ceil((box[2] - left) * scaleX)],
      [Math.floor((box[1] - bottom) * scaleY), Math.ceil((box[3] - bottom) * scaleY)],
    )
  }

  #rowsOf([, bottom, , top]: Rectangle): [number, number] {
    const [, low, , high] = this.#place
    const scale = this.#rows / (high - low)
    const from = Math.max(0, Math.floor((bottom - low) * scale))
    return [from, Math.min(this.#rows, Math.ceil((top - low) * scale))]
  }

  #heightOf(row: number): number {
    const [, bottom, , top] = this.#place
    return bottom + ((row + 0.5) / this.#rows) * (top - bottom)
  }

  #widthOf(column: number): number {
    const [left, , right] = this.#place
    return left + ((column + 0.5) / this.#columns) * (right - left)
  }

  #fillRow(row: number, crossed: readonly Crossing[], paint: Paint): void {
    let turns = 0
    crossed.forEach(({ x, turn }, index) => {
      turns += turn
      const next = crossed[index + 1]
      if (turns !== 0 && next) this.#paintPart(row, [x, next.x], paint)
    })
  }

  #paintPart(row: number, [from, to]: readonly [number, number], paint: Paint): void {
    const [left, , right] = this.#place
    const scale = this.#columns / (right - left)
    const first = Math.max(0, Math.round((from - left) * scale))
    const last = Math.min(this.#columns, Math.round((to - left) * scale))
    if (last > first) this.#layers.paint(row * this.#columns + first, last - first, paint)
  }
}

const cellsFor = (length: number): number => Math.max(1, Math.min(mostCells, Math.ceil(length)))

interface Crossing {
  x: number
  turn: number
}

const fromTheLeft = (one: Crossing, other: Crossing): number => one.x - other.x

const unit = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const
