import type { Glyph } from '@cantoo/fontkit'
import { fontOf, glyphsOf, type FontStyle } from './fonts.ts'
import { numberList } from './syntax.ts'

/** A text as the outlines of its letters, which need no font in the file. */
export interface OutlinedText {
  /** One entry for each letter: its outline at size 1 as PDF path operators, and how far it advances. */
  letters: readonly { path: string; advance: number }[]
  /** Sum of the advances. */
  width: number
}

/** The outlines of a text at size 1; a character that the font lacks is refused. */
export function outlined(style: FontStyle, text: string): OutlinedText {
  const scale = 1 / fontOf(style).unitsPerEm
  const letters = glyphsOf(style, text).map((glyph) => ({
    path: pathOf(glyph, scale),
    advance: glyph.advanceWidth * scale,
  }))
  return { letters, width: letters.reduce((sum, { advance }) => sum + advance, 0) }
}

type Point = readonly [number, number]

// Three decimals at size 1 would be coarse: outlines are written at a thousand times their size.
const grain = 1000

/** Scales operators of `outlined` to a letter size. */
export const outlineScale = (size: number): number => size / grain

function pathOf(glyph: Glyph, scale: number): string {
  const operators: string[] = []
  let last: Point = [0, 0]
  for (const { command, args } of glyph.path.commands) {
    const points = pairs(args.map((value) => value * scale * grain))
    operators.push(operator(command, points, last))
    last = points.at(-1) ?? last
  }
  return operators.join(' ')
}

function operator(command: string, points: readonly Point[], last: Point): string {
  const [first = last, second = first] = points
  if (command === 'closePath') return 'h'
  if (command === 'moveTo') return `${round(first)} m`
  if (command === 'lineTo') return `${round(first)} l`
  const curve = command === 'quadraticCurveTo' ? cubic(last, first, second) : points
  return `${curve.map(round).join(' ')} c`
}

const cubic = (start: Point, control: Point, end: Point): Point[] => [
  between(start, control, 2 / 3),
  between(end, control, 2 / 3),
  end,
]
const between = ([x1, y1]: Point, [x2, y2]: Point, share: number): Point => [
  x1 + (x2 - x1) * share,
  y1 + (y2 - y1) * share,
]
const round = ([x, y]: Point): string => numberList(Math.round(x), Math.round(y))

function pairs(values: readonly number[]): Point[] {
  return values.flatMap((value, index) =>
    index % 2 === 1 ? [[values[index - 1] ?? 0, value] as const] : [],
  )
}
