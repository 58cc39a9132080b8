import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text on a page; points from the page's bottom left, y its baseline. */
export interface TextRun {
  text: string
  x: number
  y: number
  width: number
  fontSize: number
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
