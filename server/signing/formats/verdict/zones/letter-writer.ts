import type { Rectangle } from '../../pdf/drawing.ts'
import { after, around, corners, identity, type Matrix } from './geometry.ts'
import type { GlyphWidths } from './glyph-widths.ts'

/** How letters are set. Source: ISO 32000-2 §9.3 */
export interface TextStyle {
  font: GlyphWidths | undefined
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  /** Whether letters are filled, stroked, both, or not seen: Source: ISO 32000-2 §9.3.6 */
  mode: number
}

/** How letters are set where nothing is said. */
export const plainStyle: TextStyle = {
  font: undefined,
  size: 1,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

const plainFont: GlyphWidths = { bytesEach: 1, widthOf: () => 0.5 }
const blank = 0x20

function* codesIn(bytes: Uint8Array, bytesEach: number): Generator<number> {
  if (bytesEach === 1) yield* bytes
  else for (let at = 0; at + 1 < bytes.length; at += 2) yield wide(bytes, at)
}

const wide = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

/** Moves along the lines of a text and gives the boxes of its letters in the space of the page. */
export class LetterWriter {
  #line: Matrix = identity
  #at: Matrix = identity

  /** Begins a text, or a line where the matrix says. */
  begin(matrix: Matrix = identity): void {
    this.#line = matrix
    this.#at = matrix
  }

  moveLine(x: number, y: number): void {
    this.begin(after([1, 0, 0, 1, x, y], this.#line))
  }

  /** Moves on by thousandths of the size, against the direction of writing. */
  kern(thousandths: number, { size, stretch }: TextStyle): void {
    this.#advance((-thousandths / 1000) * size * stretch)
  }

  /** The boxes of the letters that a string shows; blanks have none. */
  *show(bytes: Uint8Array, style: TextStyle, page: Matrix): Generator<Rectangle> {
    const { font = plainFont, size, spacing, wordSpacing, stretch } = style
    for (const code of codesIn(bytes, font.bytesEach)) {
      const width = font.widthOf(code) * size
      const isBlank = font.bytesEach === 1 && code === blank
      if (!isBlank) yield this.#box(width * stretch, style, page)
      this.#advance((width + spacing + (isBlank ? wordSpacing : 0)) * stretch)
    }
  }

  // From a little under the line to the height of capital letters.
  #box(width: number, { size, rise }: TextStyle, page: Matrix): Rectangle {
    const matrix = after(this.#at, page)
    return around(corners(matrix, [0, rise - 0.1 * size, width, rise + 0.7 * size]))
  }

  #advance(x: number): void {
    this.#at = after([1, 0, 0, 1, x, 0], this.#at)
  }
}
