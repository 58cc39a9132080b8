import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfStream } from '../../pdf/values.ts'
import { alphaOf } from './alpha.ts'
import { spend, type Budget } from './budget.ts'
import { around, placed, reverse, type Matrix, type Point } from './geometry.ts'

const mostCells = 300

/** Which parts of a rectangle are hidden under what was painted, in cells of about a point. */
export class OpaqueGrid {
  readonly #place: Rectangle
  readonly #columns: number
  readonly #rows: number
  readonly #cells: Uint8Array
  readonly #budget: Budget

  constructor(place: Rectangle, budget: Budget) {
    this.#budget = budget
    const [left, bottom, right, top] = place
    this.#place = place
    this.#columns = cellsFor(right - left)
    this.#rows = cellsFor(top - bottom)
    this.#cells = new Uint8Array(this.#columns * this.#rows)
  }

  /** Hides the area inside outlines, by the nonzero rule. Source: ISO 32000-2 §8.5.3.3.2 */
  fill(outlines: readonly (readonly Point[])[]): void {
    const crossed = new Map<number, Crossing[]>()
    for (const outline of outlines) {
      outline.forEach((point, index) => {
        this.#cross(outline.at(index - 1) ?? point, point, crossed)
      })
    }
    for (const [row, list] of crossed) this.#fillRow(row, list.sort(fromTheLeft))
  }

  // Where one side of an outline crosses the middle of rows, and in which direction.
  #cross(start: Point, end: Point, crossed: Map<number, Crossing[]>): void {
    const isUp = end[1] > start[1]
    const [low, high] = isUp ? [start, end] : [end, start]
    const [, bottom, , top] = this.#place
    const scale = this.#rows / (top - bottom)
    const from = Math.max(0, Math.ceil((low[1] - bottom) * scale - 0.5))
    const to = Math.min(this.#rows, Math.ceil((high[1] - bottom) * scale - 0.5))
    if (!spend(this.#budget, Math.max(0, to - from) / 4)) return
    const slope = (high[0] - low[0]) / (high[1] - low[1])
    for (let row = from; row < to; row++) {
      const crossing = { x: low[0] + (this.#heightOf(row) - low[1]) * slope, turn: isUp ? 1 : -1 }
      const list = crossed.get(row)
      if (list) list.push(crossing)
      else crossed.set(row, [crossing])
    }
  }

  /** Hides what a picture in the unit square under the matrix covers; where it is transparent, nothing. */
  cover(view: PdfView, image: PdfStream, matrix: Matrix): void {
    const back = reverse(matrix)
    if (!back) return
    if (!spend(this.#budget, this.#cells.length / 16)) return
    const alpha = alphaOf(view, image)
    const unit = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
    const [from, to] = this.#rowsOf(around(unit.map((corner) => placed(matrix, corner))))
    for (let cell = from * this.#columns; cell < to * this.#columns; cell++) {
      const row = Math.floor(cell / this.#columns)
      const [x, y] = placed(back, [this.#widthOf(cell % this.#columns), this.#heightOf(row)])
      if (alpha(x, y) > 0.5) this.#cells[cell] = 1
    }
  }

  /** How much of a box is hidden, from 0 to 1; what of it lies outside the grid is not. */
  share(box: Rectangle): number {
    const [left, bottom, right, top] = this.#place
    const scaleX = this.#columns / (right - left)
    const scaleY = this.#rows / (top - bottom)
    const columns = [Math.floor((box[0] - left) * scaleX), Math.ceil((box[2] - left) * scaleX)]
    const rows = [Math.floor((box[1] - bottom) * scaleY), Math.ceil((box[3] - bottom) * scaleY)]
    const [firstColumn = 0, lastColumn = 0] = columns
    const [firstRow = 0, lastRow = 0] = rows
    let hidden = 0
    for (let row = Math.max(0, firstRow); row < Math.min(this.#rows, lastRow); row++) {
      const from = row * this.#columns
      const start = from + Math.max(0, firstColumn)
      const end = from + Math.min(this.#columns, lastColumn)
      for (let cell = start; cell < end; cell++) hidden += this.#cells[cell] ?? 0
    }
    return hidden / Math.max(1, (lastColumn - firstColumn) * (lastRow - firstRow))
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

  #fillRow(row: number, crossed: readonly Crossing[]): void {
    let turns = 0
    crossed.forEach(({ x, turn }, index) => {
      turns += turn
      const next = crossed[index + 1]
      if (turns !== 0 && next) this.#hide(row, x, next.x)
    })
  }

  #hide(row: number, from: number, to: number): void {
    const [left, , right] = this.#place
    const scale = this.#columns / (right - left)
    const first = Math.max(0, Math.round((from - left) * scale))
    const last = Math.min(this.#columns, Math.round((to - left) * scale))
    if (last > first) this.#cells.fill(1, row * this.#columns + first, row * this.#columns + last)
  }
}

const cellsFor = (length: number): number => Math.max(1, Math.min(mostCells, Math.ceil(length)))

interface Crossing {
  x: number
  turn: number
}

const fromTheLeft = (one: Crossing, other: Crossing): number => one.x - other.x
