import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { usualSignerPlace } from './fallback-places.ts'
import { runsOf } from './pdf-text.ts'
import { sealBeside, type Place } from './places.ts'
import { rowsOf, spanOf, type Span, type TextRow } from './text-rows.ts'

const point = 72 / 25.4
const width = 50 * point
const height = 26 * point
const leastHeight = 12 * point
const gap = 3 * point
/** Where the left column, with the recipients, surely ends. */
const middle = 250
/** Pages from the last one back on which a signature is looked for: a table may follow it. */
const mostPages = 10

/** The room between the signer's title and their name as printed, from the last page back; the form's usual place where the name is not printed. */
export async function signerPlace(opened: PDFDocumentProxy, signerName: string) {
  const last = opened.numPages - 1
  const name = patternOf(signerName)
  for (let page = last; name && page > last - mostPages && page >= 0; page -= 1) {
    const rows = rowsOf(await runsOf(opened, page))
    const found = lastSpan(rows, name)
    if (found) {
      const place = await keptOnPage(opened, aboveName(found, page, rows))
      return { ...place, foundBy: 'text', coversText: false } as const
    }
  }
  return { ...usualSignerPlace(last), foundBy: 'profile', coversText: false } as const
}

// Word processors put blanks between letters and leave them out between words.
function patternOf(name: string): RegExp | undefined {
  const letters = Array.from(name.normalize('NFC').replace(/\s+/g, ''))
  if (letters.length === 0) return undefined
  const escaped = letters.map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(escaped.join('\\s*'), 'giu')
}

// The last one in the right half, where one signs: below it the name may stand among the recipients again.
function lastSpan(rows: readonly TextRow[], name: RegExp): Span | undefined {
  const spans = rows.flatMap((row) =>
    [...row.text.matchAll(name)].map((match) => spanOf(row, match.index, match[0])),
  )
  return spans.findLast(({ left, right }) => (left + right) / 2 > middle) ?? spans.at(-1)
}

function aboveName({ row, left, right }: Span, page: number, rows: readonly TextRow[]): Place {
  const x = Math.max(0, (left + right) / 2 - width / 2)
  const y = row.y + row.fontSize + gap
  const ceilings = rows
    .filter((other) => other.y > y && isOver(other, x))
    .map((other) => other.y - other.fontSize / 4)
  const room = Math.min(height, ...ceilings.map((ceiling) => ceiling - y))
  return { page, x, y, width, height: Math.max(room, leastHeight) }
}

/** The same place, moved as far as the seal that goes beside it needs to lie on the page. */
async function keptOnPage(opened: PDFDocumentProxy, signer: Place): Promise<Place> {
  const { view } = await opened.getPage(signer.page + 1)
  const [left = 0, bottom = 0, right = 0, top = 0] = view
  const seal = sealBeside(signer)
  const isHigher = signer.height > seal.height
  const { y, height } = isHigher ? signer : seal
  return {
    ...signer,
    x: signer.x + moved(seal.x, signer.x + signer.width, right - left),
    y: signer.y + moved(y, y + height, top - bottom),
  }
}

/** How far something from here to there is to be moved to lie between 0 and the end. */
function moved(from: number, to: number, end: number): number {
  return from < 0 ? -from : Math.min(0, end - to)
}

const isOver = ({ letters }: TextRow, x: number): boolean =>
  letters.some(({ text, left, right }) => text.trim() !== '' && right > x && left < x + width)
