import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import type { Mark } from './mark.ts'

interface Point {
  x: number
  y: number
}

interface Box extends Point {
  width: number
  height: number
}

/** An element that is drawn: a shape, or an arrow through its waypoints. */
interface DrawnElement extends Box {
  waypoints?: [Point, ...Point[]]
}

interface Services {
  canvas: {
    viewbox: (box?: Box) => Box & { inner: Box }
    zoom: (scale?: number | 'fit-viewport', centre?: 'auto') => number
    addMarker: (id: string, name: string) => void
    removeMarker: (id: string, name: string) => void
  }
  overlays: {
    add: (id: string, overlay: object) => string
    clear: () => void
  }
  elementRegistry: { get: (id: string) => DrawnElement | undefined }
  selection: { select: (element: object) => void }
}

/** Below this scale nobody reads the names of the steps. */
const leastReadable = 0.8
const margin = 30

/** A diagram drawn on the page by bpmn-js, with the watermark that its licence asks for. */
export class Picture {
  readonly #viewer: NavigatedViewer<Services>
  #marked: Mark[] = []
  #isPlaced = true

  private constructor(place: HTMLElement) {
    this.#viewer = new NavigatedViewer<Services>({ container: place })
  }

  /** Draws BPMN 2.0 in that place; rejected where the file holds no drawing or cannot be read. */
  static async draw(place: HTMLElement, xml: string): Promise<Picture> {
    const picture = new Picture(place)
    try {
      await picture.#viewer.importXML(xml)
    } catch (problem) {
      picture.leave()
      throw problem
    }
    picture.fit()
    picture.#begin()
    return picture
  }

  /** Shows these marks and no others; those on elements that are not drawn are left out. */
  mark(marks: readonly Mark[]): void {
    const canvas = this.#viewer.get('canvas')
    const overlays = this.#viewer.get('overlays')
    const registry = this.#viewer.get('elementRegistry')
    for (const { elementId, kind } of this.#marked) canvas.removeMarker(elementId, `is-${kind}`)
    overlays.clear()
    this.#marked = marks.filter(({ elementId }) => registry.get(elementId) !== undefined)
    for (const { elementId, kind } of this.#marked) canvas.addMarker(elementId, `is-${kind}`)
    for (const [elementId, html] of labels(this.#marked))
      overlays.add(elementId, { position: this.#placeOf(elementId), scale: { min: 0.9 }, html })
    const [first] = this.#marked
    if (first && !this.#isPlaced) this.#centre(first.elementId)
  }

  /** A label hangs over the upper edge of a shape, and on the middle of an arrow. */
  #placeOf(elementId: string): { top: number; left: number } {
    const element = this.#viewer.get('elementRegistry').get(elementId)
    if (element === undefined) return { top: 0, left: 0 }
    const { waypoints, width } = element
    if (waypoints === undefined) return { top: 6, left: width / 2 }
    const { x, y } = middleOf(waypoints)
    const left = Math.min(...waypoints.map((point) => point.x))
    const top = Math.min(...waypoints.map((point) => point.y))
    return { top: y - top + 11, left: x - left }
  }

  /** A drawing that is too wide to be read as a whole is shown from its beginning, until a mark says where to look. */
  #begin(): void {
    const canvas = this.#viewer.get('canvas')
    if (canvas.zoom() >= leastReadable) return
    canvas.zoom(leastReadable)
    const { inner, y, width, height } = canvas.viewbox()
    canvas.viewbox({ x: inner.x - margin, y, width, height })
    this.#isPlaced = false
  }

  #centre(elementId: string): void {
    const element = this.#viewer.get('elementRegistry').get(elementId)
    if (element === undefined) return
    const canvas = this.#viewer.get('canvas')
    const { width, height } = canvas.viewbox()
    const { x, y } = element.waypoints ? middleOf(element.waypoints) : centreOf(element)
    canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height })
    this.#isPlaced = true
  }

  /** Brings an element into view and marks it as chosen. */
  show(elementId: string): void {
    const element = this.#viewer.get('elementRegistry').get(elementId)
    if (element === undefined) return
    this.#centre(elementId)
    this.#viewer.get('selection').select(element)
  }

  /** Makes the drawing larger or smaller by a factor. */
  scale(factor: number): void {
    const canvas = this.#viewer.get('canvas')
    canvas.zoom(canvas.zoom() * factor)
  }

  /** Shows the whole drawing. */
  fit(): void {
    this.#viewer.get('canvas').zoom('fit-viewport', 'auto')
  }

  /** Takes the drawing off the page. */
  leave(): void {
    this.#viewer.destroy()
  }
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function middleOf(waypoints: readonly [Point, ...Point[]]): Point {
  const [first] = waypoints
  const before = waypoints[Math.floor((waypoints.length - 1) / 2)] ?? first
  const after = waypoints[Math.ceil((waypoints.length - 1) / 2)] ?? first
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 }
}

/** One label for each marked element, its marks beside each other. */
function labels(marks: readonly Mark[]): Map<string, HTMLElement> {
  const byElement = new Map<string, HTMLElement>()
  for (const { elementId, kind, text } of marks) {
    const label = byElement.get(elementId) ?? document.createElement('div')
    label.className = 'diagram-marks'
    const mark = document.createElement('span')
    mark.className = `diagram-mark ${kind}`
    mark.textContent = text
    label.append(mark)
    byElement.set(elementId, label)
  }
  return byElement
}
