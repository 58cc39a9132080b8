import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { reading, runsOf } from './pdf-text.ts'
import { piecesOf, rowsOf } from './text-rows.ts'

/** Text lines of page 1 from top to bottom, in NFC; the two columns of a heading are lines of their own. */
export async function firstPageLines(pdf: Uint8Array): Promise<string[]> {
  return reading(pdf, firstLinesIn)
}

/** The same of a PDF that is open for reading. */
export async function firstLinesIn(opened: PDFDocumentProxy): Promise<string[]> {
  return rowsOf(await runsOf(opened, 0)).flatMap(piecesOf)
}
