import { z } from 'zod'
import { endpoint, id, idInPath } from '../../platform/endpoint.ts'

/** The books of Decree 30/2020, Annex IV, and the book of certified copies (Art 25-27). */
export const bookKind = z.enum([
  'outgoing',
  'incoming',
  'follow-up',
  'post',
  'kept-copies',
  'copies',
])

/** Which book. */
export type BookKind = z.output<typeof bookKind>

/** A column of a book: its name on the form, and what stands in it. */
export const bookColumn = z.object({
  vi: z.string(),
  en: z.string(),
  holds: z.enum(['text', 'number', 'day']),
})

export const listBooks = endpoint({
  method: 'get',
  path: '/books',
  says: 'List every book that one’s body keeps, with its years or terms, the latest first.',
  reply: z.object({
    books: z.array(
      z.object({
        kind: bookKind,
        /** The book whose numbers it shows; null for one without numbers. */
        registerId: id.nullable(),
        name: z.string(),
        periods: z.array(z.string()),
      }),
    ),
  }),
})

const chosen = {
  kind: bookKind,
  /** Of several books of one kind; the first where none is said. */
  registerId: idInPath.optional(),
  period: z.string().min(1).max(40),
  typeCode: z.string().max(20).optional(),
}

/** A line of a book: a cell for each column, in their order; days are `YYYY-MM-DD`. */
export const bookLine = z.object({
  /** Where the next page begins after this line. */
  key: z.string(),
  documentId: id.nullable(),
  cells: z.array(z.union([z.string(), z.number(), z.null()])),
  /** Whether it is a kept copy that is still with somebody. */
  isLent: z.boolean().optional(),
})

export const readBook = endpoint({
  method: 'get',
  path: '/books/lines',
  says: 'Read a book, a page at a time, in exactly the columns of its form (Decree 30/2020, Annex IV).',
  query: z.strictObject({
    ...chosen,
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({
    columns: z.array(bookColumn),
    lines: z.array(bookLine),
    next: z.string().nullable(),
  }),
})

export const printBook = endpoint({
  method: 'get',
  path: '/books/print',
  says: 'Download a book as a PDF to print and bind, every column of it (Decree 30/2020, Art 16.2b, 22.3b).',
  query: z.strictObject(chosen),
  replies: 'application/pdf',
})

export const downloadBook = endpoint({
  method: 'get',
  path: '/books/sheet',
  says: 'Download a book as an XLSX workbook.',
  query: z.strictObject(chosen),
  replies: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})
