import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfStream } from '../../pdf/values.ts'
import { alphaOf } from './alpha.ts'
import { around, placed, reverse, type Matrix, type Point } from './geometry.ts'

const mostCells = 300

/** Which parts of a rectangle are hidden under what was painted, in cells of about a point. */
export class OpaqueGrid {
  readonly #place: Rectangle
  readonly #columns: number
  readonly #rows: number
  readonly #cells: Uint8Array

  constructor(place: Rectangle) {
    const [left, bottom, right, top] = place
    this.#place = place
    this.#columns = cellsFor(right - left)
    this.#rows = cellsFor(top - bottom)
    this.#cells = new Uint8Array(this.#columns * this.#rows)
  }

  /** How much of the grid is hidden, in square points. */
  get area(): number {
    const [left, bottom, right, top] = this.#place
    const hidden = this.#cells.reduce((sum, cell) => sum + cell, 0)
    return (hidden / this.#cells.length) * (right - left) * (top - bottom)
  }

  /** Hides the area inside outlines, by the nonzero rule. Source: ISO 32000-2 §8.5.3.3.2 */
  fill(outlines: readonly (readonly Point[])[]): void {
    const box = around(outlines.flat())
    const [from, to] = this.#rowsOf(box)
    for (let row = from; row < to; row++) {
      this.#fillRow(row, crossings(outlines, this.#heightOf(row)))
    }
  }

  /** Hides what a picture in the unit square under the matrix covers; where it is transparent, nothing. */
  cover(view: PdfView, image: PdfStream, matrix: Matrix): void {
    const back = reverse(matrix)
    if (!back) return
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
  turn: 1 | -1
}

// Where the outlines cross a level, from left to right, and in which direction.
function crossings(outlines: readonly (readonly Point[])[], y: number): Crossing[] {
  const found = outlines.flatMap((outline) =>
    outline.flatMap((point, index) => crossingOf(outline.at(index - 1) ?? point, point, y) ?? []),
  )
  return found.sort((one, other) => one.x - other.x)
}

function crossingOf(start: Point, end: Point, y: number): Crossing | undefined {
  const isBelow = start[1] <= y
  if (isBelow === end[1] <= y) return undefined
  const x = start[0] + ((y - start[1]) / (end[1] - start[1])) * (end[0] - start[0])
  return { x, turn: isBelow ? 1 : -1 }
}
