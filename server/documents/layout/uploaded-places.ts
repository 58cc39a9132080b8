import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ProfileName } from '../profiles/profile.ts'
import { textPlace, usualSignerPlace, usualTextPlaces } from './fallback-places.ts'
import { reading, runsOf } from './pdf-text.ts'
import { sealBeside } from './places.ts'
import type { Place, TextPlace } from './places.ts'
import { rowsOf } from './text-rows.ts'
import type { TextRow } from './text-rows.ts'

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

/** A span of a row, in points. */
interface Span {
  row: TextRow
  left: number
  right: number
  text: string
}

const point = 72 / 25.4
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
  return {
    number: numberPlace(rows) ?? { ...usual.number, ...notFound },
    date: datePlace(rows) ?? { ...usual.date, ...notFound },
    signer,
    seal: sealBeside(signer),
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

/** The span of a matched text; one of blanks alone reaches up to what follows it. */
function spanOf(row: TextRow, start: number, text: string): Span {
  const printed = text.trimEnd()
  const left = start > 0 ? edge(row, start - 1, 'right') : edge(row, 0, 'left')
  const right =
    printed === ''
      ? edge(row, start + text.length, 'left')
      : edge(row, start + printed.length - 1, 'right')
  return { row, left, right, text }
}

function edge(row: TextRow, index: number, side: 'left' | 'right'): number {
  return row.letters[index]?.[side] ?? 0
}

async function signerPlace(opened: PDFDocumentProxy, signerName: string) {
  const last = opened.numPages - 1
  const name = signerName.normalize('NFC').replace(/\s+/g, ' ').toLowerCase().trim()
  for (let page = last; page >= Math.max(0, last - 9); page -= 1) {
    const found = lastSpan(rowsOf(await runsOf(opened, page)), name)
    if (found !== null)
      return { ...aboveName(found, page), foundBy: 'text', coversText: false } as const
  }
  return { ...usualSignerPlace(last), ...notFound }
}

function lastSpan(rows: readonly TextRow[], name: string): Span | null {
  for (const row of [...rows].reverse()) {
    const start = row.text.replace(/\s/g, ' ').toLowerCase().lastIndexOf(name)
    if (name !== '' && start >= 0)
      return spanOf(row, start, row.text.slice(start, start + name.length))
  }
  return null
}

function aboveName({ row, left, right }: Span, page: number): Place {
  const width = 50 * point
  const x = Math.max(0, (left + right) / 2 - width / 2)
  return { page, x, y: row.y + row.fontSize + 3 * point, width, height: 26 * point }
}
