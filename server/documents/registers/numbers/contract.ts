import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../../../platform/endpoint.ts'

const registerId = z.strictObject({ registerId: idInPath })

const typeCode = z.string().max(20)

export const openBook = endpoint({
  method: 'post',
  path: '/registers',
  says: 'Open a further book: for some types, or for a council that issues under the seal of its host (Decree 30/2020, Art 15, Annex I.II.3a).',
  status: 201,
  body: z.strictObject({
    kind: z.enum(['outgoing', 'incoming']),
    name: line(200),
    /** The types that take their numbers from it; none for every type. */
    typeCodes: z.array(typeCode.min(1)).max(19).default([]),
    /** The council whose documents take their numbers from it. */
    unitId: id.nullable().default(null),
    /** The abbreviation of that council in the symbol, such as `HĐTĐKT`; null for the body’s own. */
    organCode: z
      .string()
      .regex(/^\p{Lu}[\p{L}\d&]{1,28}$/u)
      .nullable()
      .default(null),
    numbersPerType: z.boolean().default(false),
    /** When its numbers begin again from 01; null as the rules of the body have it. */
    runsBy: z.enum(['year', 'term']).nullable().default(null),
    opensOn: day,
  }),
  reply: done,
})

const number = z.number().int().min(1).max(999_999)

export const startSeries = endpoint({
  method: 'post',
  path: '/registers/:registerId/start',
  says: 'Say that paper has used the first numbers of a series, before any is given here.',
  status: 201,
  params: registerId,
  body: z.strictObject({
    typeCode: typeCode.default(''),
    firstNumber: number.min(2),
    reason: line(500),
  }),

  reply: done,
})

export const reserveNumbers = endpoint({
  method: 'post',
  path: '/registers/:registerId/reservations',
  says: 'Keep back the next numbers of a series, with a reason and a term.',
  status: 201,
  params: registerId,
  body: z.strictObject({
    typeCode: typeCode.default(''),
    count: z.number().int().min(1).max(50).default(1),
    untilOn: day,
    reason: line(500),
  }),
  reply: z.object({ id, period: z.string(), numbers: z.array(z.number().int()) }),
})

export const voidNumber = endpoint({
  method: 'post',
  path: '/registers/:registerId/voids',
  says: 'Void a number that was kept back or used up on paper; no document will ever bear it.',
  status: 201,
  params: registerId,
  body: z.strictObject({
    period: line(40),
    typeCode: typeCode.default(''),
    number,
    reason: line(500),
  }),
  reply: done,
})

export const voidBorneNumber = endpoint({
  method: 'post',
  path: '/documents/:documentId/number-void',
  says: 'Void a number with the document that bears it, before it is issued or presented; both stay in the book.',
  status: 201,
  params: z.strictObject({ documentId: idInPath }),
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})

export const listKeptNumbers = endpoint({
  method: 'get',
  path: '/documents/:documentId/kept-numbers',
  says: 'List the numbers kept back in the series from which a signed document takes its number.',
  params: z.strictObject({ documentId: idInPath }),
  reply: z.object({
    numbers: z.array(z.object({ number: z.number().int(), reason: z.string(), untilOn: day })),
  }),
})

export const extendReservation = endpoint({
  method: 'post',
  path: '/registers/:registerId/reservation-terms',
  says: 'Let a document bear a number that was kept back until a later day, with the reason.',
  params: registerId,
  body: z.strictObject({
    period: line(40),
    typeCode: typeCode.default(''),
    number,
    untilOn: day,
    reason: line(500),
  }),
  reply: done,
})

/** What became of a number that was kept back. */
export const reservationState = z.enum(['open', 'over', 'used', 'void'])

const decided = { number: z.number().int(), typeCode: z.string(), reason: z.string() }

export const listSpecialNumbers = endpoint({
  method: 'get',
  path: '/registers/:registerId/numbers',
  says: 'Show what of a period’s numbers began on paper, was kept back, and was voided.',
  params: registerId,
  query: z.strictObject({ period: z.string().max(40) }),
  reply: z.object({
    series: z.array(z.object({ typeCode: z.string(), lastNumber: z.number().int() })),
    starts: z.array(z.object({ ...decided, setAt: moment, setBy: z.string() })),
    reservations: z.array(
      z.object({
        ...decided,
        untilOn: day,
        reservedAt: moment,
        reservedBy: z.string(),
        state: reservationState,
      }),
    ),
    voids: z.array(z.object({ ...decided, voidedAt: moment, voidedBy: z.string() })),
    may,
  }),
})

export const registerPaper = endpoint({
  method: 'post',
  path: '/registers/:registerId/paper-documents',
  says: 'Register late a document that was issued on paper, with its paper number or the next one, and its scan.',
  status: 201,
  params: registerId,
  body: z.strictObject({
    typeCode: typeCode.min(1),
    /** Its number on paper: before the start of the series, or one kept back; null takes the next. */
    number: number.nullable().default(null),
    /** The symbol after the number, as printed: `QĐ-UBND`. */
    notation: line(60),
    issuedOn: day,
    abstract: line(500),
    signerName: line(100),
    signerTitle: line(100),
    recipients: z.array(line(200)).max(100).default([]),
    copies: z.number().int().min(1).max(999).default(1),
    /** Why it is registered late; printed in the column of remarks. */
    remark: line(500),
    secrecy: z.enum(['none', 'confidential', 'secret', 'top-secret']),
  }),
  uploads: { file: { maxBytes: 50 * 1024 * 1024, maxCount: 1 } },
  reply: z.object({ id, number: z.number().int(), reference: z.string() }),
})
