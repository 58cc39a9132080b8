import type { Drawing } from './drawing.ts'
import type { FontStyle } from './fonts.ts'
import { subsetFor } from './subset-font.ts'
import { numberList } from './syntax.ts'

/** How the one line of a text field is set. */
export interface LineStyle {
  style: FontStyle
  /** Points. */
  fontSize: number
  align: 'left' | 'centre' | 'right'
  /** Whether the line hides what the page prints under its box. */
  covers?: boolean
}

const shares = { left: 0, centre: 0.5, right: 1 }
// A line takes 1.2 of its size; the letters of Tinos reach a quarter of it under the baseline.
const lineShare = 1.2
const depthShare = 0.25
// With every digit in it, one subset serves all numbers of a series and all days of a place.
const digits = '0123456789'

/** One line of text in a box of this size, set smaller where it would be cut. */
export function lineDrawing(
  text: string,
  line: LineStyle,
  [width, height]: readonly [number, number],
): Drawing {
  const font = subsetFor(line.style, text + digits)
  const size = Math.min(line.fontSize, width / Math.max(font.width(text), 0.001))
  const x = (width - font.width(text) * size) * shares[line.align]
  const y = (height - size * lineShare) / 2 + size * depthShare
  const place = numberList(1, 0, 0, 1, x, y)
  const shown = `BT 0 g /F ${numberList(size)} Tf ${place} Tm ${font.shown(text)} Tj ET`
  const cover = line.covers ? `1 g 0 0 ${numberList(width, height)} re f ` : ''
  return { width, height, operators: `/Tx BMC ${cover}${shown} EMC`, fonts: { F: font } }
}

/** Lines of text one under the other, at this size in points, as wide as the longest. */
export function linesDrawing(lines: readonly string[], fontSize = 10): Drawing {
  const font = subsetFor('regular', lines.join(''))
  const lineHeight = fontSize * 1.2
  const shown = lines.map((line, index) => {
    const y = (lines.length - index - 1) * lineHeight + fontSize * 0.28
    return `${numberList(1, 0, 0, 1, 0, y)} Tm ${font.shown(line)} Tj`
  })
  return {
    width: Math.max(...lines.map((line) => font.width(line) * fontSize), 1),
    height: lines.length * lineHeight,
    operators: `BT 0 g /F ${numberList(fontSize)} Tf ${shown.join(' ')} ET`,
    fonts: { F: font },
  }
}
