import { z } from 'zod'
import { day, endpoint, id, idInPath, moment } from '../../platform/endpoint.ts'

/** What is wrong with the numbers of a series, from one number to another. */
export const numberProblem = z.object({
  code: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  /** The document it was found at; null for none. */
  documentId: id.nullable(),
})

/** One series of a body: from its first number to its last, each borne, voided, kept back, or used on paper before. */
export const seriesProved = z.object({
  agencyId: id,
  agencyName: z.string(),
  book: z.string(),
  kind: z.enum(['outgoing', 'incoming']),
  period: z.string(),
  typeCode: z.string(),
  typeName: z.string(),
  /** The first number given here. */
  firstNumber: z.number().int(),
  lastNumber: z.number().int(),
  /** How many numbers documents bear. */
  entered: z.number().int(),
  /** How many numbers before the first stand on paper only. */
  onPaperOnly: z.number().int(),
  start: z.object({ reason: z.string(), setAt: moment, setBy: z.string() }).nullable(),
  kept: z.array(
    z.object({
      number: z.number().int(),
      reason: z.string(),
      untilOn: day,
      reservedBy: z.string(),
      isOver: z.boolean(),
    }),
  ),
  voids: z.array(
    z.object({
      number: z.number().int(),
      reason: z.string(),
      voidedAt: moment,
      voidedBy: z.string(),
    }),
  ),
  problems: z.array(numberProblem),
})

/** The proof of numbers of one body or of all. */
export const numberProof = z.object({
  provedAt: moment,
  holds: z.boolean(),
  numbers: z.number().int(),
  series: z.array(seriesProved),
})

const about = z.strictObject({
  /** One body; every body where none is said. */
  agencyId: idInPath.optional(),
  period: z.string().max(40).optional(),
})

export const proveNumbers = endpoint({
  method: 'get',
  path: '/oversight/numbers',
  says: 'Prove each series of numbers: no gap, no double, each void explained; against books, documents and journal.',
  query: about,
  reply: numberProof,
})

export const printNumberProof = endpoint({
  method: 'get',
  path: '/oversight/numbers/print',
  says: 'Download the proof of numbers as a PDF.',
  query: about,
  replies: 'application/pdf',
})
