import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from 'pdf-lib'
import { reading, runsOf } from '../../documents/layout/pdf-text.ts'

const point = 72 / 25.4
const leftMargin = 30 * point
const foot = 20 * point
const gap = 12
const a4 = [210 * point, 297 * point] as const

/**
 * Pages to print on paper: those of the original, and the copy's cells under its last line where they fit, else
 * on a page of their own. The file is a print: its signatures are pictures in it, and the original stays as it is.
 */
export async function paperCopy(
  original: Uint8Array | undefined,
  block: Uint8Array,
): Promise<Uint8Array> {
  const pdf = original ? await printable(original) : await PDFDocument.create()
  const [cells] = await pdf.embedPdf(block)
  if (!cells) throw new Error('the cells of a copy are one page')
  const lowest = original ? await lowestLine(original, pdf.getPages().at(-1)) : 0
  const fits = lowest - gap - cells.height >= foot
  const page = fits ? pdf.getPages().at(-1) : undefined
  const y = page ? lowest - gap - cells.height : a4[1] - foot - cells.height
  ;(page ?? pdf.addPage([...a4])).drawPage(cells, { x: leftMargin, y })
  return await pdf.save()
}

// What was a signature field becomes a stamp with its picture, so that no reader judges a print as a signed file.
async function printable(original: Uint8Array): Promise<PDFDocument> {
  const pdf = await PDFDocument.load(original, { updateMetadata: false })
  pdf.catalog.delete(PDFName.of('AcroForm'))
  pdf.catalog.delete(PDFName.of('DSS'))
  for (const widget of pdf.getPages().flatMap(widgetsOf)) {
    widget.set(PDFName.of('Subtype'), PDFName.of('Stamp'))
    for (const key of ['FT', 'V', 'T', 'Lock', 'MK']) widget.delete(PDFName.of(key))
  }
  return pdf
}

function widgetsOf(page: PDFPage): PDFDict[] {
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
  return Array.from({ length: annotations?.size() ?? 0 }, (_, index) =>
    annotations?.lookup(index, PDFDict),
  ).filter((each) => each?.get(PDFName.of('Subtype')) === PDFName.of('Widget')) as PDFDict[]
}

/** How low the text and the stamps of the last page reach, leaving out its foot. */
async function lowestLine(original: Uint8Array, page: PDFPage | undefined): Promise<number> {
  const lines = await reading(original, (opened) => runsOf(opened, opened.numPages - 1))
  const texts = lines.map(({ y, fontSize }) => y - fontSize / 4).filter((y) => y > foot)
  const stamps = page ? page.node.lookupMaybe(PDFName.of('Annots'), PDFArray) : undefined
  const rectangles = (stamps ? stamps.asArray() : []).map((_, index) =>
    stamps?.lookup(index, PDFDict).lookup(PDFName.of('Rect'), PDFArray).asRectangle(),
  )
  return Math.min(...texts, ...rectangles.map((each) => each?.y ?? Infinity), a4[1] - foot)
}
