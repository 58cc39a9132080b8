import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfValue } from '../../pdf/values.ts'
import { toneOperators } from './colour-operators.ts'
import { matrixOf } from './geometry.ts'
import { glyphWidths } from './glyph-widths.ts'
import type { Marks, Painter } from './painter.ts'
import { LetterWriter, plainStyle, type TextStyle } from './letter-writer.ts'
import { showLetters as show } from './show-letters.ts'

/** What operations work upon: shapes, letters, and how the letters are set. */
export interface Canvas {
  view: PdfView
  painter: Painter
  marks: Marks
  letters: LetterWriter
  style: TextStyle
  saved: TextStyle[]
}

/** An empty canvas. */
export function canvasOf(view: PdfView, painter: Painter, marks: Marks): Canvas {
  return { view, painter, marks, letters: new LetterWriter(), style: plainStyle, saved: [] }
}

type Take = (canvas: Canvas, numbers: readonly number[], operands: readonly PdfValue[]) => void

const mostSaved = 128

const shapes: Readonly<Record<string, Take>> = {
  q: (canvas) => {
    canvas.painter.save()
    if (canvas.saved.length < mostSaved) canvas.saved.push(canvas.style)
  },
  Q: (canvas) => {
    canvas.painter.restore()
    canvas.style = canvas.saved.pop() ?? canvas.style
  },
  // A picture in the text is in the unit square; a shading may be anywhere.
  ID: ({ painter }) => {
    painter.save()
    painter.use({ fill: 'light' })
    painter.rectangle(0, 0, 1, 1)
    painter.endPath(filled)
    painter.restore()
  },
  sh: ({ marks }) => {
    marks.unclear?.()
  },
  cm: ({ painter }, numbers) => {
    painter.transform(matrixOf(numbers))
  },
  w: ({ painter }, [width = 1]) => {
    painter.lineWidth = width
  },
  gs: ({ painter }, _, [name]) => {
    painter.useGraphics(name)
  },
  m: ({ painter }, [x = 0, y = 0]) => {
    painter.beginPart([x, y])
  },
  l: ({ painter }, [x = 0, y = 0]) => {
    painter.lineTo([x, y])
  },
  c: ({ painter }, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
    painter.curveTo([a, b], [c, d], [e, f])
  },
  v: ({ painter }, [c = 0, d = 0, e = 0, f = 0]) => {
    painter.curveTo(undefined, [c, d], [e, f])
  },
  y: ({ painter }, [a = 0, b = 0, e = 0, f = 0]) => {
    painter.curveTo([a, b], [e, f], [e, f])
  },
  re: ({ painter }, [x = 0, y = 0, width = 0, height = 0]) => {
    painter.rectangle(x, y, width, height)
  },
}

const filled = { isFilled: true, isStroked: false }
const stroked = { isFilled: false, isStroked: true }
const both = { isFilled: true, isStroked: true }
const neither = { isFilled: false, isStroked: false }
const endings: Readonly<Record<string, typeof filled>> = {
  ...{ f: filled, F: filled, 'f*': filled, S: stroked, s: stroked },
  ...{ B: both, 'B*': both, b: both, 'b*': both, n: neither },
}

const settings: Readonly<Record<string, (value: number) => Partial<TextStyle>>> = {
  Tc: (spacing) => ({ spacing }),
  Tw: (wordSpacing) => ({ wordSpacing }),
  Tz: (percent) => ({ stretch: percent / 100 }),
  TL: (leading) => ({ leading }),
  Ts: (rise) => ({ rise }),
  Tr: (mode) => ({ mode }),
}

const texts: Readonly<Record<string, Take>> = {
  BT: ({ letters }) => {
    letters.begin()
  },
  Tm: ({ letters }, numbers) => {
    letters.begin(matrixOf(numbers))
  },
  Td: ({ letters }, [x = 0, y = 0]) => {
    letters.moveLine(x, y)
  },
  TD: (canvas, [x = 0, y = 0]) => {
    canvas.style = { ...canvas.style, leading: -y }
    canvas.letters.moveLine(x, y)
  },
  'T*': nextLine,
  Tf: (canvas, [, size = 1], [name]) => {
    const font = canvas.painter.resource('Font', name)
    const widths = font?.kind === 'dictionary' ? glyphWidths(canvas.view, font) : undefined
    canvas.style = { ...canvas.style, font: widths, size }
  },
  Tj: (canvas, _, [shown]) => {
    show(canvas, shown)
  },
  TJ: (canvas, _, [list]) => {
    for (const item of list?.kind === 'array' ? list.items : []) {
      if (item.kind === 'number') canvas.letters.kern(item.value, canvas.style)
      else show(canvas, item)
    }
  },
  "'": (canvas, _, [shown]) => {
    nextLine(canvas)
    show(canvas, shown)
  },
  '"': (canvas, [wordSpacing = 0, spacing = 0], [, , shown]) => {
    canvas.style = { ...canvas.style, wordSpacing, spacing }
    nextLine(canvas)
    show(canvas, shown)
  },
}

function nextLine({ letters, style }: Canvas): void {
  letters.moveLine(0, -style.leading)
}

const numberIn = (value: PdfValue): number => (value.kind === 'number' ? value.value : 0)

/** Takes one operation; one that neither paints nor moves is passed over. Source: ISO 32000-2 annex A */
export function takeOperation(
  canvas: Canvas,
  operator: string,
  operands: readonly PdfValue[],
): void {
  const ending = endings[operator]
  const setting = settings[operator]
  if (ending) canvas.painter.endPath(ending)
  else if (setting) canvas.style = { ...canvas.style, ...setting(numberIn(operands[0] ?? none)) }
  else
    (shapes[operator] ?? texts[operator] ?? toneOperators[operator])?.(
      canvas,
      operands.map(numberIn),
      operands,
    )
}

const none: PdfValue = { kind: 'null', from: new Uint8Array(), start: 0, end: 0 }
