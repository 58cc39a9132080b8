import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { runsOf } from './pdf-text.ts'
import type { Place } from './places.ts'
import { rowsOf, spanOf, type TextRow } from './text-rows.ts'

const point = 72 / 25.4
const size = { width: 12 * point, height: 6 * point }
const closing = /\.\/\./gu
const archive = /-?\s*Lưu(?:\s*:|\s+Văn phòng|\s+VT)[^.]*\.?/gu

/** Where text and recipients of an uploaded file end, if its words tell: after `./.`, and after the line that begins with `Lưu`. */
export async function endPlaces(
  opened: PDFDocumentProxy,
  signerPage: number,
): Promise<{ textEnd?: Place; recipientsEnd?: Place }> {
  const ends: { textEnd?: Place; recipientsEnd?: Place } = {}
  for (const page of [signerPage, signerPage - 1].filter((each) => each >= 0)) {
    const rows = rowsOf(await runsOf(opened, page))
    const textEnd = ends.textEnd ?? after(rows, closing, page)
    const recipientsEnd = ends.recipientsEnd ?? after(rows, archive, page)
    Object.assign(ends, textEnd && { textEnd }, recipientsEnd && { recipientsEnd })
  }
  return ends
}

function after(rows: readonly TextRow[], words: RegExp, page: number): Place | undefined {
  const spans = rows.flatMap((row) =>
    [...row.text.matchAll(words)].map((match) => spanOf(row, match.index, match[0])),
  )
  const last = spans.at(-1)
  return last && { page, x: last.right + 2, y: last.row.y - 4, ...size }
}
