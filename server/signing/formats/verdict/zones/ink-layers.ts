import type { Ink } from './ink.ts'

/** How much of a box, from 0 to 1, is hidden by anything, wiped out in the colour of paper, written upon, or painted in colours that cannot be told. */
export interface Shares {
  hidden: number
  wiped: number
  inked: number
  unknown: number
}

// Paint that lets as much through hides nothing, but a second coat of it does.
const leastHiding = 0.6 * 255
const leastWritten = 0.3 * 255

const layerOf = { light: 'wiped', dark: 'inked', unknown: 'unknown', coloured: undefined } as const

/** What paint of each tone lies on cells, one coat after the other. */
export class InkLayers {
  readonly #columns: number
  readonly #rows: number
  readonly #coats: Readonly<Record<keyof Shares, Uint8Array>>

  constructor(columns: number, rows: number) {
    this.#columns = columns
    this.#rows = rows
    const cells = () => new Uint8Array(columns * rows)
    this.#coats = { hidden: cells(), wiped: cells(), inked: cells(), unknown: cells() }
  }

  /** Paints so many cells from the one of this index. */
  paint(from: number, count: number, { tone, opacity, hides }: Ink & { hides: boolean }): void {
    const layer = layerOf[tone]
    if (hides) coat(this.#coats.hidden, [from, from + count], opacity)
    if (layer === 'inked' || (layer && hides)) {
      coat(this.#coats[layer], [from, from + count], opacity)
    }
  }

  /** The shares of the cells between these columns and rows. */
  shares(columns: readonly [number, number], rows: readonly [number, number]): Shares {
    const share = (name: keyof Shares) => {
      const least = name === 'inked' ? leastWritten : leastHiding
      return this.#count(this.#coats[name], { columns, rows, least }) / areaOf(columns, rows)
    }
    return {
      hidden: share('hidden'),
      wiped: share('wiped'),
      inked: share('inked'),
      unknown: share('unknown'),
    }
  }

  #count(
    cells: Uint8Array,
    part: { columns: readonly [number, number]; rows: readonly [number, number]; least: number },
  ): number {
    const { columns, rows, least } = part
    const [left, right] = [Math.max(0, columns[0]), Math.min(this.#columns, columns[1])]
    let found = 0
    for (let row = Math.max(0, rows[0]); row < Math.min(this.#rows, rows[1]); row++) {
      const start = row * this.#columns
      for (let cell = start + left; cell < start + right; cell++) {
        found += (cells[cell] ?? 0) > least ? 1 : 0
      }
    }
    return found
  }
}

const areaOf = (columns: readonly [number, number], rows: readonly [number, number]): number =>
  Math.max(1, (columns[1] - columns[0]) * (rows[1] - rows[0]))

// Opacity in steps of a 255th.
function coat(cells: Uint8Array, [from, to]: readonly [number, number], opacity: number): void {
  if (opacity >= 1) {
    cells.fill(255, from, to)
    return
  }
  for (let cell = from; cell < to; cell++) {
    const before = cells[cell] ?? 0
    cells[cell] = before + (255 - before) * opacity
  }
}
