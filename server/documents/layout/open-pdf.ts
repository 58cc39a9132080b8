import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a PDF in this thread for as long as the work lasts, whatever that costs; the bytes given stay untouched. */
export async function openPdf<T>(
  pdf: Uint8Array,
  work: (opened: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  // Half a megabyte of parser, wanted only where a file comes in.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(pdf),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await work(await task.promise)
  } finally {
    await task.destroy()
  }
}
