import { nameOf } from '../../pdf/form.ts'
import type { Rectangle } from '../../pdf/drawing.ts'
import type { PdfView } from '../../pdf/pdf-view.ts'
import type { PdfDictionary, PdfStream, PdfValue } from '../../pdf/values.ts'
import type { Budget } from './budget.ts'
import { after, placed, type Matrix, type Point } from './geometry.ts'
import { onCurve, thick } from './outlines.ts'
import { paintOf, plainPaint, type Paint, type PaintState } from './paint-state.ts'

/** What is told while content is painted, in points of the page. */
export interface Marks {
  budget: Budget
  /** The box of a letter. */
  letter?: (box: Rectangle, paint: Paint) => void
  /** A filled area. */
  area?: (outlines: readonly (readonly Point[])[], paint: Paint) => void
  /** A picture in the unit square under the matrix. */
  image?: (image: PdfStream, matrix: Matrix, paint: Paint) => void
  /** Something of which nobody can tell how far it reaches. */
  unclear?: () => void
}

interface Graphics extends PaintState {
  matrix: Matrix
  lineWidth: number
}

const mostSaved = 128
// The thinnest line that print shows.
const leastWidth = 0.6

/** Keeps where and with what things are painted and tells areas and pictures. Source: ISO 32000-2 §8 */
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
    this.#now = { ...plainPaint, matrix: outer.matrix, lineWidth: 1 }
  }

  /** The matrix that is in force. */
  get matrix(): Matrix {
    return this.#now.matrix
  }

  /** What fills at present. */
  get filling(): Paint {
    return paintOf(this.#now, 'fill')
  }

  /** What strokes at present. */
  get stroking(): Paint {
    return paintOf(this.#now, 'stroke')
  }

  /** Whether the colours of what fills or strokes are understood here. */
  space(by: 'fill' | 'stroke'): PaintState['fillSpace'] {
    return by === 'fill' ? this.#now.fillSpace : this.#now.strokeSpace
  }

  set lineWidth(width: number) {
    this.#now.lineWidth = width
  }

  /** Changes what is painted with. */
  use(change: Partial<PaintState>): void {
    Object.assign(this.#now, change)
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

  /** Extended graphics: how opaque paint is, and how it blends. */
  useGraphics(name: PdfValue | undefined): void {
    const state = this.resource('ExtGState', name)
    if (state?.kind !== 'dictionary') return
    const share = (key: string) => {
      const value = this.#view.under(state, key)
      return value?.kind === 'number' ? value.value : undefined
    }
    const blend = nameOf(this.#view.under(state, 'BM'))
    this.use({
      fillOpacity: share('ca') ?? this.#now.fillOpacity,
      strokeOpacity: share('CA') ?? this.#now.strokeOpacity,
      blend: state.entries.has('BM') ? (blend ?? 'several') : this.#now.blend,
    })
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
    if (area && isFilled) area(this.#path, this.filling)
    const paint = this.stroking
    for (const outline of area && isStroked ? this.#strokes() : []) area?.([outline], paint)
    this.#path = []
  }

  #strokes(): Point[][] {
    const [a, b] = this.#now.matrix
    const width = Math.max(leastWidth, this.#now.lineWidth * Math.hypot(a, b))
    return this.#path.flatMap((part) => thick(part, width / 2))
  }

  /** A picture in the unit square. */
  image(image: PdfStream): void {
    this.#marks.image?.(image, this.#now.matrix, this.filling)
  }
}
