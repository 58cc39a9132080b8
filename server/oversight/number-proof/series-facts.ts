import { rows } from '../../platform/database.ts'
import { isThisSeries } from '../../documents/registers/next-number.ts'
import { journalled } from './journalled.ts'
import type { Borne } from './rules.ts'

/** One series of numbers and the book and body it is of. */
export interface SeriesOfBody {
  agencyId: number
  agencyName: string
  registerId: number
  book: string
  kind: 'outgoing' | 'incoming'
  period: string
  typeCode: string
  lastNumber: number
}

/** Which series are looked at: of one body, of these bodies, of one period; of all where nothing is said. */
export interface SeriesAsked {
  agencyId?: number | undefined
  agencyIds?: readonly number[]
  period?: string | undefined
}

/** Every series asked for, in the order of bodies, books, periods and types. */
export async function seriesOf(asked: SeriesAsked): Promise<SeriesOfBody[]> {
  const { agencyId, agencyIds, period } = asked
  return await rows<SeriesOfBody>(
    `SELECT r.agency_id, a.name AS agency_name, s.register_id, r.name AS book, r.kind, s.period,
       s.type_code, s.last_number
     FROM series s JOIN registers r ON r.id = s.register_id JOIN agencies a ON a.id = r.agency_id
     WHERE 1 = 1 ${agencyId === undefined ? '' : 'AND r.agency_id = :agencyId'}
       ${agencyIds === undefined ? '' : 'AND r.agency_id IN (:agencyIds)'}
       ${period === undefined ? '' : 'AND s.period = :period'}
     ORDER BY a.name, r.agency_id, r.kind DESC, r.id, s.period DESC, s.type_code`,
    { agencyId, agencyIds, period },
  )
}

const batchSize = 1_000

/** What stands under each number of a series: in the book, on the document, and in the journal. */
export async function borneIn(series: SeriesOfBody): Promise<Borne[]> {
  const borne: Borne[] = []
  for (;;) {
    const after = borne.at(-1)?.number ?? 0
    const page =
      series.typeCode === 'copies' ? copiesAfter(series, after) : entriesAfter(series, after)
    const found = await page
    borne.push(...found)
    if (found.length < batchSize) return borne
  }
}

type Entry = Pick<Borne, 'number' | 'onDocument'> & { documentId: number; stage: string | null }

async function entriesAfter(series: SeriesOfBody, after: number): Promise<Borne[]> {
  const onDocument = series.kind === 'incoming' ? 'd.arrival_number' : 'd.number'
  const found = await rows<Entry>(
    `SELECT e.number, e.document_id, ${onDocument} AS on_document, d.stage
     FROM register_entries e LEFT JOIN documents d ON d.id = e.document_id
     WHERE e.register_id = :registerId AND e.period = :period AND e.type_code = :typeCode
       AND e.number > :after ORDER BY e.number LIMIT ${String(batchSize)}`,
    { ...series, after },
  )
  const lines = await journalled(found.map(({ documentId }) => `document:${String(documentId)}`))
  return found.map(({ stage, ...entry }) => ({
    ...entry,
    isVoided: stage === 'voided',
    isInJournal: lines.get(`document:${String(entry.documentId)}`)?.has(entry.number) ?? false,
  }))
}

async function copiesAfter({ agencyId, period }: SeriesOfBody, after: number): Promise<Borne[]> {
  const found = await rows<{ id: number; number: number; documentId: number | null }>(
    `SELECT id, number, document_id FROM copies WHERE agency_id = :agencyId AND year = :period
       AND number > :after ORDER BY number LIMIT ${String(batchSize)}`,
    { agencyId, period, after },
  )
  const lines = await journalled(found.map(({ id }) => `copy:${String(id)}`))
  return found.map(({ id, number, documentId }) => ({
    number,
    documentId,
    onDocument: number,
    isInJournal: lines.has(`copy:${String(id)}`),
  }))
}

interface Kept {
  number: number
  reason: string
  untilOn: string
  reservedBy: string
}

interface Void {
  number: number
  reason: string
  voidedAt: string
  voidedBy: string
}

interface Start {
  firstNumber: number
  reason: string
  setAt: string
  setBy: string
}

/** What was decided of a series' numbers: its start, what is kept back, what is voided. */
export async function decidedOf({ registerId, period, typeCode }: SeriesOfBody) {
  const values = { registerId, period, typeCode }
  const [start = null] = await rows<Start>(
    `SELECT first_number, reason, set_at, set_by FROM series_starts WHERE ${isThisSeries}`,
    values,
  )
  const kept = await rows<Kept>(
    `SELECT number, reason, until_on, reserved_by FROM number_reservations
     WHERE ${isThisSeries} ORDER BY number`,
    values,
  )
  const voids = await rows<Void>(
    `SELECT number, reason, voided_at, voided_by FROM number_voids
     WHERE ${isThisSeries} ORDER BY number`,
    values,
  )
  return { start, kept, voids }
}
