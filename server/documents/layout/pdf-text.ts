import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from './open-pdf.ts'
import { isReadablePdf } from './probe-pdf.ts'

export { runsOf, type TextRun } from './page-runs.ts'

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
