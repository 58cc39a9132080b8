import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import type { Mark } from './mark.ts'

interface Services {
  canvas: {
    zoom: (scale?: number | 'fit-viewport', centre?: 'auto') => number
    addMarker: (id: string, name: string) => void
    removeMarker: (id: string, name: string) => void
    scrollToElement: (id: string) => void
  }
  overlays: {
    add: (id: string, overlay: object) => string
    clear: () => void
  }
  elementRegistry: { get: (id: string) => { id: string } | undefined }
  selection: { select: (element: object) => void }
}

/** A diagram drawn on the page by bpmn-js, with the watermark that its licence asks for. */
export class Picture {
  readonly #viewer: NavigatedViewer<Services>
  #marked: Mark[] = []

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
      overlays.add(elementId, { position: { top: -13, left: 4 }, scale: { min: 0.9 }, html })
  }

  /** Brings an element into view and marks it as chosen. */
  show(elementId: string): void {
    const element = this.#viewer.get('elementRegistry').get(elementId)
    if (element === undefined) return
    this.#viewer.get('canvas').scrollToElement(elementId)
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
