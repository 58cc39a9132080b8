import { getDocument, GlobalWorkerOptions, version, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

// The content policy allows no WebAssembly; bin/pdf-decoders.ts puts the plain decoder of JPEG 2000 here.
const wasmUrl = `/assets/pdfjs-${version}/`

/** What is drawn, and where. */
export interface Drawing {
  bytes: Uint8Array
  into: HTMLElement
  label: (page: number, of: number) => string
  onReadToEnd: () => void
  stopped: AbortSignal
}

const mostPixelsPerPoint = 3
const drawnAhead = '900px 0px'

/** Lays out every page of a PDF, and draws each, with its form fields and signatures as they print, when it comes near. */
export async function drawPages(drawing: Drawing): Promise<void> {
  const { bytes, into, label, onReadToEnd, stopped } = drawing
  const loading = getDocument({ data: bytes, isEvalSupported: false, useWasm: false, wasmUrl })
  stopped.addEventListener('abort', () => void loading.destroy())
  const pdf = await loading.promise
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  const pages = Array.from({ length: pdf.numPages }, (_, index) => {
    const canvas = document.createElement('canvas')
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', label(index + 1, pdf.numPages))
    canvas.style.aspectRatio = `${width} / ${height}`
    return canvas
  })
  const end = document.createElement('div')
  into.replaceChildren(...pages, end)
  const observers: IntersectionObserver[] = []
  // The end counts as seen only once the last page stands there to be read.
  const drawn = (page: HTMLCanvasElement): void => {
    if (page === pages.at(-1)) observers.push(whenSeen([end], '0px', onReadToEnd))
  }
  const draw = (page: HTMLCanvasElement): void => {
    drawPage(pdf, page, pages.indexOf(page) + 1).then(
      () => drawn(page),
      () => undefined,
    )
  }
  observers.push(whenSeen(pages, drawnAhead, draw))
  stopped.addEventListener('abort', () => observers.forEach((each) => each.disconnect()))
}

async function drawPage(
  pdf: PDFDocumentProxy,
  canvas: HTMLCanvasElement,
  number: number,
): Promise<void> {
  const page = await pdf.getPage(number)
  const { width } = page.getViewport({ scale: 1 })
  // As many pixels as the screen shows: scaled-down letters lose their marks.
  const sharp = (canvas.clientWidth * devicePixelRatio) / width
  const viewport = page.getViewport({ scale: Math.min(Math.max(sharp, 1), mostPixelsPerPoint) })
  canvas.width = viewport.width
  canvas.height = viewport.height
  canvas.style.aspectRatio = `${viewport.width} / ${viewport.height}`
  await page.render({ canvas, viewport }).promise
}

function whenSeen<Element extends HTMLElement>(
  elements: readonly Element[],
  rootMargin: string,
  seen: (element: Element) => void,
): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        seen(target as Element)
      }
    },
    { rootMargin },
  )
  for (const element of elements) observer.observe(element)
  return observer
}
