import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ProfileName } from '../profiles/profile.ts'
import { textPlace, usualTextPlaces } from './fallback-places.ts'
import { reading, runsOf } from './pdf-text.ts'
import { sealBeside } from './places.ts'
import type { Place, TextPlace } from './places.ts'
import { endPlaces } from './end-places.ts'
import { signerPlace } from './signer-place.ts'
import { rowsOf, spanOf } from './text-rows.ts'
import type { Span, TextRow } from './text-rows.ts'

/** How a place was found, and whether print stands in it that the filling must hide. */
export interface Finding {
  foundBy: 'text' | 'profile'
  coversText: boolean
}

/** Where number, date, signature and seal go in a file that was uploaded. */
export interface UploadedPlaces {
  number: TextPlace & Finding
  date: TextPlace & Finding
  signer: Place & Finding
  seal: Place
  textEnd?: Place
  recipientsEnd?: Place
  initials?: Place[]
}

const notFound: Finding = { foundBy: 'profile', coversText: false }
const numberGap = /(?<=Số\s?:?)[\s\d.…_]*(?=[/-]\s?\p{Lu})/u
const dateWords = /ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*/u

/** Places read from the text layer: the gap after `Số`, the line of the date, the signer's name. */
export async function placesInUploadedPdf(
  pdf: Uint8Array,
  of: { profile: ProfileName; signerName: string },
): Promise<UploadedPlaces> {
  return reading(pdf, (opened) => placesIn(opened, of))
}

/** The same of a PDF that is open for reading. */
export async function placesIn(
  opened: PDFDocumentProxy,
  of: { profile: ProfileName; signerName: string },
): Promise<UploadedPlaces> {
  const rows = rowsOf(await runsOf(opened, 0))
  const usual = usualTextPlaces(of.profile)
  const signer = await signerPlace(opened, of.signerName)
  const ends = await endPlaces(opened, signer.page)
  return {
    number: numberPlace(rows) ?? { ...usual.number, ...notFound },
    date: datePlace(rows) ?? { ...usual.date, ...notFound },
    signer,
    seal: sealBeside(signer),
    ...ends,
  }
}

function numberPlace(rows: readonly TextRow[]): UploadedPlaces['number'] | null {
  const gap = firstSpan(rows, numberGap)
  if (gap === null) return null
  const { row, left, right } = gap
  // Four digits must find room, in smaller type if the drafter left less.
  const fontSize = Math.max(8, Math.min(row.fontSize, (right - left) / 2))
  const place = textPlace(left, row.y, right - left, fontSize)
  const coversText = /\S/.test(gap.text)
  return { ...place, alignment: 'right', style: 'upright', foundBy: 'text', coversText }
}

function datePlace(rows: readonly TextRow[]): UploadedPlaces['date'] | null {
  const words = firstSpan(rows, dateWords)
  if (words === null) return null
  const { row, left, right } = words
  const place = textPlace(left, row.y, Math.max(right - left, row.fontSize * 11), row.fontSize)
  return { ...place, alignment: 'left', style: 'italic', foundBy: 'text', coversText: true }
}

/** The first match in the upper third of a page, where heading and date stand. */
function firstSpan(rows: readonly TextRow[], pattern: RegExp): Span | null {
  for (const row of rows.filter(({ y }) => y > 500)) {
    const match = pattern.exec(row.text)
    if (match !== null) return spanOf(row, match.index, match[0])
  }
  return null
}
