import { agencyById } from '../../agencies/directory.ts'
import { rows } from '../../platform/database.ts'
import { profileOf } from '../profiles/profiles.ts'
import { bookFor, type Book, type BookAsked } from './books.ts'

/** A book of a body and the period whose numbers it gives on a day. */
export interface OpenRegister {
  registerId: number
  numbersPerType: boolean
  /** A year, or the name of a committee term; null where the body has no term on that day. */
  period: string | null
  /** The abbreviation of its council in symbols; null where the body’s own stands there. */
  organCode: string | null
}

type BookWithTerm = Book & {
  term: string | null
  startsOn: string | null
  endsOn: string | null
}

const keptMilliseconds = 5_000
let known = new Map<number, BookWithTerm[]>()
let knownSince = 0

/**
 * The book of a body for a document, and its period on a day: the calendar year, but for what Party and
 * Youth Union bodies issue the committee term. Source: Nghị định 30/2020/NĐ-CP, Điều 15 and 22; Quy định 399-QĐ/TW.
 */
export async function openRegister(
  agencyId: number,
  asked: BookAsked,
): Promise<OpenRegister | undefined> {
  const books = await booksOf(agencyId)
  const book = bookFor(books, asked)
  return book && (await periodOf(agencyId, { book, books, on: asked.on }))
}

/** One book of a body by its identifier, and its period on a day. */
export async function openRegisterById(
  agencyId: number,
  registerId: number,
  on: string,
): Promise<(OpenRegister & Pick<Book, 'kind' | 'unitId' | 'opensOn'>) | undefined> {
  const books = await booksOf(agencyId)
  const book = books.find(({ id }) => id === registerId)
  if (!book) return undefined
  const { kind, unitId, opensOn } = book
  return { ...(await periodOf(agencyId, { book, books, on })), kind, unitId, opensOn }
}

/** Forgets the books of a body, which has just changed them. */
export function forgetBooks(agencyId: number): void {
  known.delete(agencyId)
}

interface InPeriod {
  book: BookWithTerm
  books: readonly BookWithTerm[]
  on: string
}

async function periodOf(agencyId: number, { book, books, on }: InPeriod): Promise<OpenRegister> {
  const byProfile = book.kind === 'outgoing' && (await countsByTerm(agencyId))
  const runsByTerm = book.runsBy === null ? byProfile : book.runsBy === 'term'
  const term = books.find(({ startsOn, endsOn }) => isBetween(on, startsOn, endsOn))?.term ?? null
  const period = runsByTerm ? term : on.slice(0, 4)
  const { id: registerId, organCode } = book
  return { registerId, numbersPerType: book.numbersPerType === 1, period, organCode }
}

// A body changes its books or enters a term once in years; every process sees it within five seconds.
async function booksOf(agencyId: number): Promise<BookWithTerm[]> {
  const now = performance.now()
  if (now - knownSince > keptMilliseconds) {
    known = new Map()
    knownSince = now
  }
  const before = known.get(agencyId)
  if (before) return before
  const memory = known
  const books = await rows<BookWithTerm>(
    `SELECT r.id, r.kind, r.numbers_per_type, r.unit_id, r.type_codes, r.runs_by, r.opens_on, r.organ_code,
       t.name AS term, t.starts_on, t.ends_on
     FROM registers r LEFT JOIN terms t ON t.agency_id = r.agency_id
     WHERE r.agency_id = :agencyId AND r.closed_on IS NULL ORDER BY r.id, t.starts_on DESC`,
    { agencyId },
  )
  if (books.length > 0) memory.set(agencyId, books)
  return books
}

function isBetween(on: string, startsOn: string | null, endsOn: string | null): boolean {
  return startsOn !== null && startsOn <= on && (endsOn === null || endsOn >= on)
}

async function countsByTerm(agencyId: number): Promise<boolean> {
  const agency = await agencyById(agencyId)
  return agency !== undefined && profileOf(agency.profile).counterPeriod === 'term'
}
