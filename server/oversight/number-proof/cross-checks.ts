import { rows } from '../../platform/database.ts'
import type { NumberProblem } from './rules.ts'
import { numberIn } from './journalled.ts'
import type { SeriesOfBody } from './series-facts.ts'

/** A problem and the period it belongs to; none where only the document or the journal knows the number. */
type Found = NumberProblem & { kind: 'outgoing' | 'incoming'; period: string | null }

/** What is wrong over all books of a body: the same number and symbol twice in a period, and numbers of documents or of the journal that no book has. */
export async function crossChecked(agencyId: number): Promise<Found[]> {
  return [
    ...(await twice(agencyId)),
    ...(await documentsWithoutEntry(agencyId)),
    ...(await linesWithoutEntry(agencyId)),
  ]
}

// Number and symbol are one in their body and period, whichever book gave the number (Điều 15.1).
async function twice(agencyId: number): Promise<Found[]> {
  const found = await rows<{ period: string; number: number; documentId: number }>(
    `SELECT e.period, MIN(e.number) AS number, MAX(d.id) AS document_id
     FROM register_entries e JOIN registers r ON r.id = e.register_id
     JOIN documents d ON d.id = e.document_id
     WHERE r.agency_id = :agencyId AND r.kind = 'outgoing' AND d.reference IS NOT NULL
     GROUP BY e.period, d.reference HAVING COUNT(*) > 1`,
    { agencyId },
  )
  return found.map(({ period, number, documentId }) => ({
    ...{ code: 'series.symbol_twice', from: number, to: number, documentId },
    ...{ kind: 'outgoing', period },
  }))
}

interface Unentered {
  documentId: number
  number: number
  direction: 'outgoing' | 'incoming'
}

async function documentsWithoutEntry(agencyId: number): Promise<Found[]> {
  const found = await rows<Unentered>(
    `SELECT d.id AS document_id, COALESCE(d.arrival_number, d.number) AS number, d.direction
     FROM documents d WHERE d.agency_id = :agencyId AND (
       (d.direction = 'outgoing' AND d.number IS NOT NULL)
       OR (d.direction = 'incoming' AND d.arrival_number IS NOT NULL))
     AND NOT EXISTS (${entryOf}) ORDER BY d.id`,
    { agencyId },
  )
  return found.map((each) => missing('series.document_not_in_book', each))
}

function missing(code: NumberProblem['code'], { documentId, number, direction }: Unentered): Found {
  return { code, from: number, to: number, documentId, kind: direction, period: null }
}

// A document that came from an ended body stands in that body's book.
const entryOf = `SELECT 1 FROM register_entries e JOIN registers r ON r.id = e.register_id
  WHERE e.document_id = d.id AND (r.agency_id = :agencyId OR r.agency_id IN
    (SELECT m.from_agency_id FROM body_moves m WHERE m.kind = 'document' AND m.subject_id = d.id))`

const batchSize = 1_000

// A number that the journal gave to a document which is gone, and its line of the book with it.
async function linesWithoutEntry(agencyId: number): Promise<Found[]> {
  const missed: Found[] = []
  let after = 0
  for (;;) {
    const page = await rows<{ id: number; act: string; subject: string; line: string }>(
      `SELECT id, act, subject, line FROM journal_lines WHERE agency_id = :agencyId AND id > :after
         AND act IN ('document.number', 'document.register', 'document.register_paper')
       ORDER BY id LIMIT ${String(batchSize)}`,
      { agencyId, after },
    )
    const given = page.flatMap(({ act, subject, line }) => {
      const number = numberIn(line)
      const documentId = Number(subject.slice('document:'.length))
      const direction = act === 'document.register' ? 'incoming' : 'outgoing'
      return number === undefined ? [] : [{ documentId, number, direction } as const]
    })
    missed.push(...(await unentered(agencyId, given)))
    const last = page.at(-1)
    if (!last || page.length < batchSize) return missed
    after = last.id
  }
}

async function unentered(agencyId: number, given: readonly Unentered[]): Promise<Found[]> {
  const known = await rows<{ documentId: number; number: number }>(
    `SELECT e.document_id, e.number FROM register_entries e
     JOIN registers r ON r.id = e.register_id
     WHERE r.agency_id = :agencyId AND e.document_id IN (:ids)`,
    { agencyId, ids: given.map(({ documentId }) => documentId) },
  )
  const entered = new Set(
    known.map(({ documentId, number }) => `${String(documentId)}/${String(number)}`),
  )
  const isMissing = ({ documentId, number }: Unentered) =>
    !entered.has(`${String(documentId)}/${String(number)}`)
  return given.filter(isMissing).map((each) => missing('series.journal_not_in_book', each))
}

/** The problems over all books that are told with the first series of a book's kind: those of its period, and with the very first those of no period. */
export function problemsFor(
  { kind, period, typeCode }: SeriesOfBody,
  found: readonly Found[],
  seen: ReadonlySet<string>,
): NumberProblem[] {
  if (typeCode === 'copies') return []
  const isTold = (each: Found): boolean => {
    const place = each.period === null ? kind : `${kind}/${period}`
    return each.kind === kind && (each.period ?? period) === period && !seen.has(place)
  }
  return found
    .filter(isTold)
    .map(({ code, from, to, documentId }) => ({ code, from, to, documentId }))
}
