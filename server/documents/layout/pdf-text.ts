import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from './open-pdf.ts'
import { isReadablePdf } from './probe-pdf.ts'

/** A run of text on a page; points from the page's bottom left, y its baseline. */
export interface TextRun {
  text: string
  x: number
  y: number
  width: number
  fontSize: number
}

/** Refuses bytes that cannot be read as a PDF, damaged or locked by a password. */
export class UnreadablePdf extends Error {
  readonly code = 'layout.unreadable_pdf'
}

/** Number of pages. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  return reading(pdf, (opened) => Promise.resolve(opened.numPages))
}

/** Opens a PDF for as long as the work lasts, once it has proved to cost little; the bytes given stay untouched. */
export async function reading<T>(
  pdf: Uint8Array,
  work: (opened: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  if (!(await isReadablePdf(pdf))) throw new UnreadablePdf('The PDF cannot be read')
  try {
    return await openPdf(pdf, work)
  } catch (error) {
    throw new UnreadablePdf('The PDF cannot be read', { cause: error })
  }
}

/** Text of one page in NFC, in the order of the file; the page is counted from 0. */
export async function runsOf(opened: PDFDocumentProxy, page: number): Promise<TextRun[]> {
  const { items } = await (await opened.getPage(page + 1)).getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , skew, scale, x, y] = item.transform as number[]
    const fontSize = Math.hypot(skew ?? 0, scale ?? 0)
    return [{ text: item.str.normalize('NFC'), x: x ?? 0, y: y ?? 0, width: item.width, fontSize }]
  })
}
