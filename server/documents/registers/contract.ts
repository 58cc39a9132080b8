import { z } from 'zod'
import { day, endpoint, id, idInPath, moment } from '../../platform/endpoint.ts'

export * from './numbers/contract.ts'
export * from './paper/contract.ts'

/** A book of a body with its periods. */
export const registerShown = z.object({
  id,
  kind: z.enum(['outgoing', 'incoming']),
  name: z.string(),
  numbersPerType: z.boolean(),
  periods: z.array(z.string()),
})

export const listRegisters = endpoint({
  method: 'get',
  path: '/registers',
  says: 'List the books of one’s body.',
  reply: z.object({ registers: z.array(registerShown) }),
})

/** A line of a book, with the columns of Decree 30/2020, Annex IV. */
export const registerEntry = z.object({
  documentId: id,
  number: z.number().int(),
  typeCode: z.string(),
  reference: z.string(),
  issuedOn: day.nullable(),
  arrivedOn: day.nullable(),
  issuerName: z.string(),
  typeName: z.string(),
  abstract: z.string(),
  signerName: z.string().nullable(),
  recipients: z.string(),
  copies: z.number().int().nullable(),
  registeredAt: moment,
  registeredBy: z.string(),
  note: z.string().nullable(),
})

const registerId = z.strictObject({ registerId: idInPath })

export const listRegisterEntries = endpoint({
  method: 'get',
  path: '/registers/:registerId/entries',
  says: 'Read a book, a page at a time, by number.',
  params: registerId,
  query: z.strictObject({
    period: z.string().max(40),
    typeCode: z.string().max(20).optional(),
    after: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ entries: z.array(registerEntry), next: z.number().int().nullable() }),
})
