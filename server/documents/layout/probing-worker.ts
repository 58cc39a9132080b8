import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { answerInThread } from '../../platform/confined-thread.ts'
import { openPdf } from './open-pdf.ts'

// Loaded before the first question, so that its time is not counted as a file's.
void import('pdfjs-dist/legacy/build/pdf.mjs').then(() => answerInThread(probe))

/** Reads what the server will read of a PDF: its pages, and the text of the first and the last. */
async function probe(pdf: Uint8Array): Promise<'readable' | 'unreadable'> {
  try {
    await openPdf(pdf, readEnds)
    return 'readable'
  } catch {
    return 'unreadable'
  }
}

async function readEnds(opened: PDFDocumentProxy): Promise<void> {
  for (const number of new Set([1, opened.numPages])) {
    const page = await opened.getPage(number)
    await page.getTextContent()
  }
}
