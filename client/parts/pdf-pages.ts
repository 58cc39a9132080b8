import { getDocument, GlobalWorkerOptions, type PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** What is drawn, and where. */
export interface Drawing {
  bytes: Uint8Array
  into: HTMLElement
  label: (page: number, of: number) => string
  onReadToEnd: () => void
}

const pixelsPerPoint = 1.6

/** Draws every page of a PDF on a canvas of its own, with its form fields and signatures as they print. */
export async function drawPages({ bytes, into, label, onReadToEnd }: Drawing): Promise<void> {
  const pdf = await getDocument({ data: bytes, isEvalSupported: false } as never).promise
  const canvases: HTMLCanvasElement[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const canvas = await drawPage(await pdf.getPage(number))
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', label(number, pdf.numPages))
    canvases.push(canvas)
  }
  into.replaceChildren(...canvases)
  const last = canvases.at(-1)
  if (last) whenSeen(last, onReadToEnd)
}

async function drawPage(page: PDFPageProxy): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: pixelsPerPoint })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  await page.render({ canvas, viewport }).promise
  return canvas
}

function whenSeen(element: HTMLElement, seen: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    observer.disconnect()
    seen()
  })
  observer.observe(element)
}
