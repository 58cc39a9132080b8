import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beginReading } from './pdf-parser.ts'

/** Opens a PDF in this thread for as long as the work lasts, whatever that costs; the bytes given stay untouched. */
export async function openPdf<T>(
  pdf: Uint8Array,
  work: (opened: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = await beginReading(new Uint8Array(pdf))
  try {
    return await work(await task.promise)
  } finally {
    await task.destroy()
  }
}
