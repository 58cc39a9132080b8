import { z } from 'zod'
import { day, endpoint, id, idInPath } from '../../platform/endpoint.ts'

/** Registered documents that an arrival looks like, and whether by number, symbol and issuer or by its file. */
const duplicates = z.object({
  duplicates: z.array(
    z.object({
      documentId: id,
      arrivalNumber: z.number().int().nullable(),
      arrivedOn: day.nullable(),
      reference: z.string().nullable(),
      issuedOn: day.nullable(),
      issuerName: z.string(),
      abstract: z.string(),
      by: z.array(z.enum(['symbol', 'file'])),
    }),
  ),
})

export const findArrivalDuplicates = endpoint({
  method: 'get',
  path: '/arrivals/duplicates',
  says: 'Say what one’s body has registered already that an arrival looks like (Decree 30/2020, Annex VI.III.1h).',
  query: z.strictObject({
    reference: z.string().max(80).default(''),
    issuerName: z.string().max(200).default(''),
    issuedOn: day.optional(),
    /** SHA-256 of its file, hex. */
    sha256: z.string().max(64).optional(),
  }),
  reply: duplicates,
})

export const findDeliveryDuplicates = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/duplicates',
  says: 'Say what one’s body has registered already that a delivery looks like.',
  params: z.strictObject({ deliveryId: idInPath }),
  reply: duplicates,
})
