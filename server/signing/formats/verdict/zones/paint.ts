import type { PdfView } from '../../pdf/pdf-view.ts'
import { PdfProblem } from '../../pdf/pdf-problem.ts'
import { streamData } from '../../pdf/stream-data.ts'
import { nameOf } from '../../pdf/form.ts'
import type { PdfDictionary, PdfStream, PdfValue } from '../../pdf/values.ts'
import { after, matrixOf, type Matrix } from './geometry.ts'
import { spend } from './budget.ts'
import { canvasOf, takeOperation } from './canvas.ts'
import { operationsIn } from './operators.ts'
import { Painter, type Marks } from './painter.ts'

/** Content to be painted: its bytes, what its names stand for, and where it lies on the page. */
export interface Content {
  bytes: Uint8Array
  resources: PdfDictionary | undefined
  matrix: Matrix
}

const deepest = 8

/** Tells the marks that content makes, drawings inside it included, as long as the budget lasts; operations that cannot be read end it. */
export function paint(view: PdfView, content: Content, marks: Marks, depth = 0): void {
  const { bytes, resources, matrix } = content
  const painter = new Painter(view, { resources, marks, matrix })
  const canvas = canvasOf(view, painter, marks)
  for (const operation of operationsIn(bytes)) {
    // What cannot be read here other programs may paint, so nothing more is known.
    if (!spend(marks.budget, operation ? 1 : Infinity) || !operation) return
    const { operator, operands } = operation
    if (operator === 'Do') paintNamed({ view, painter, marks, resources, depth }, operands[0])
    else takeOperation(canvas, operator, operands)
  }
}

interface Outer {
  view: PdfView
  painter: Painter
  marks: Marks
  resources: PdfDictionary | undefined
  depth: number
}

function paintNamed(
  { view, painter, marks, resources, depth }: Outer,
  name: PdfValue | undefined,
): void {
  const thing = painter.resource('XObject', name)
  if (thing?.kind !== 'stream' || depth === deepest) return
  if (nameOf(thing.dictionary.entries.get('Subtype')) === 'Image') painter.image(thing)
  else paint(view, drawingOf(view, thing, { matrix: painter.matrix, resources }), marks, depth + 1)
}

/** The content of a form XObject; its own names count, or those around it where it has none. */
export function drawingOf(
  view: PdfView,
  form: PdfStream,
  outer: { matrix: Matrix; resources?: PdfDictionary | undefined },
): Content {
  const { dictionary } = form
  const matrix = matrixOf(view.items(dictionary.entries.get('Matrix')).map(numberIn))
  return {
    bytes: readable(form, noContent),
    resources: view.dictionary(dictionary.entries.get('Resources')) ?? outer.resources,
    matrix: after(matrix, outer.matrix),
  }
}

// No operation can be read from it, so whoever paints it knows no more.
const noContent = Uint8Array.of(0x7d)

/** The decoded data of a stream; where it cannot be read none, or what is said. */
export function readable(stream: PdfStream, otherwise = new Uint8Array()): Uint8Array {
  try {
    return streamData(stream)
  } catch (problem) {
    if (problem instanceof PdfProblem) return otherwise
    throw problem
  }
}

const numberIn = (value: PdfValue): number => (value.kind === 'number' ? value.value : 0)
