import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { runsOf } from '../../documents/layout/pdf-text.ts'
import type { Box, PageFacts } from './rules.ts'

const depthShare = 0.22
const heightShare = 0.9

/** The size of a page as it is seen, in points; counted from 0, a page that is not there gives nothing. */
export async function pageSize(opened: PDFDocumentProxy, page: number) {
  if (page >= opened.numPages) return undefined
  const { view } = await opened.getPage(page + 1)
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  return { width: right - left, height: top - bottom }
}

/** What stands on a page already, counted from 0; a page that is not there gives nothing. */
export async function pageFacts(
  opened: PDFDocumentProxy,
  page: number,
): Promise<PageFacts | undefined> {
  const size = await pageSize(opened, page)
  if (!size) return undefined
  const texts = (await runsOf(opened, page)).map(({ x, y, width, fontSize }) => ({
    x,
    y: y - fontSize * depthShare,
    width,
    height: fontSize * heightShare,
  }))
  return { ...size, texts, stamps: await stampsOn(opened, page) }
}

async function stampsOn(opened: PDFDocumentProxy, page: number): Promise<Box[]> {
  const found: unknown[] = await (await opened.getPage(page + 1)).getAnnotations()
  return found.map((each) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = (each as { rect: number[] }).rect
    return { x: left, y: bottom, width: right - left, height: top - bottom }
  })
}
