import { nameOf } from '../../pdf/form.ts'
import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfDictionary, PdfStream, PdfValue } from '../../pdf/values.ts'
import type { Budget } from './budget.ts'
import { after, placed, type Matrix, type Point } from './geometry.ts'
import { onCurve, thick } from './outlines.ts'

/** What is told while content is painted, in points of the page. */
export interface Marks {
  budget: Budget
  /** The box of a letter. */
  letter?: (box: Rectangle) => void
  /** A filled area that hides what is under it. */
  area?: (outlines: readonly (readonly Point[])[]) => void
  /** A picture in the unit square under the matrix. */
  image?: (image: PdfStream, matrix: Matrix) => void
}

interface Graphics {
  matrix: Matrix
  lineWidth: number
  /** Whether what is painted hides what is under it. */
  isOpaque: boolean
}

const mostSaved = 128
const leastAlpha = 0.6
const leastStroke = 0.75

/** Keeps where things are painted and tells areas and pictures. Source: ISO 32000-2 §8 */
export class Painter {
  readonly #view: PdfView
  readonly #resources: PdfDictionary | undefined
  readonly #marks: Marks
  readonly #saved: Graphics[] = []
  #now: Graphics
  #path: Point[][] = []

  constructor(
    view: PdfView,
    outer: { resources: PdfDictionary | undefined; marks: Marks; matrix: Matrix },
  ) {
    this.#view = view
    this.#resources = outer.resources
    this.#marks = outer.marks
    this.#now = { matrix: outer.matrix, lineWidth: 1, isOpaque: true }
  }

  /** The matrix that is in force. */
  get matrix(): Matrix {
    return this.#now.matrix
  }

  set lineWidth(width: number) {
    this.#now.lineWidth = width
  }

  /** What a name stands for among the resources of a kind. */
  resource(kind: string, name: PdfValue | undefined): PdfValue | undefined {
    const named = this.#view.dictionary(this.#resources?.entries.get(kind))
    const key = nameOf(name)
    return key === undefined ? undefined : this.#view.resolve(named?.entries.get(key))
  }

  save(): void {
    if (this.#saved.length < mostSaved) this.#saved.push({ ...this.#now })
  }

  restore(): void {
    this.#now = this.#saved.pop() ?? this.#now
  }

  transform(change: Matrix): void {
    this.#now.matrix = after(change, this.#now.matrix)
  }

  /** Extended graphics: what is half transparent, or only darkens, hides nothing. */
  useGraphics(name: PdfValue | undefined): void {
    const state = this.resource('ExtGState', name)
    if (state?.kind !== 'dictionary') return
    const alpha = this.#view.under(state, 'ca')
    const blend = nameOf(this.#view.under(state, 'BM')) ?? 'Normal'
    const isSolid = alpha?.kind !== 'number' || alpha.value > leastAlpha
    this.#now.isOpaque = isSolid && !['Multiply', 'Darken'].includes(blend)
  }

  beginPart(point: Point): void {
    this.#path.push([placed(this.#now.matrix, point)])
  }

  lineTo(point: Point): void {
    this.#path.at(-1)?.push(placed(this.#now.matrix, point))
  }

  /** A curve by its two controls and its end; none stands for the point where it begins. */
  curveTo(first: Point | undefined, second: Point, end: Point): void {
    const part = this.#path.at(-1)
    const start = part?.at(-1)
    if (!part || !start) return
    const { matrix } = this.#now
    const control = first ? placed(matrix, first) : start
    part.push(...onCurve(start, control, placed(matrix, second), placed(matrix, end)))
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    this.beginPart([x, y])
    this.lineTo([x + width, y])
    this.lineTo([x + width, y + height])
    this.lineTo([x, y + height])
  }

  /** Ends the path, which may be filled and stroked. */
  endPath({ isFilled, isStroked }: { isFilled: boolean; isStroked: boolean }): void {
    const { area } = this.#marks
    if (area && this.#now.isOpaque) {
      if (isFilled) area(this.#path)
      for (const outline of isStroked ? this.#strokes() : []) area([outline])
    }
    this.#path = []
  }

  // A line thinner than print hides nothing, but many lines side by side do.
  #strokes(): Point[][] {
    const [a, b] = this.#now.matrix
    const width = this.#now.lineWidth * Math.hypot(a, b)
    return width < leastStroke ? [] : this.#path.flatMap((part) => thick(part, width / 2))
  }

  /** A picture in the unit square. */
  image(image: PdfStream): void {
    if (this.#now.isOpaque) this.#marks.image?.(image, this.#now.matrix)
  }
}
