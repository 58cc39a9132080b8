import { z } from 'zod'
import { endpoint, idInPath, moment } from '../../platform/endpoint.ts'

/** What the envelope of a message from another installation was worth, and what came in it. */
export const envelopeShown = z.object({
  partnerName: z.string(),
  carrier: z.string(),
  takenAt: moment,
  sha256: z.string(),
  /** `missing`, `foreign-namespace` and `invalid` prove nothing; `untrusted` is signed by somebody nobody here vouches for; `gone` was destroyed with a recalled copy. */
  state: z.enum(['valid', 'untrusted', 'missing', 'foreign-namespace', 'invalid', 'gone']),
  /** Whose signature it says it is; to be believed only where the state is `valid`. */
  signerName: z.string().nullable(),
  claimedAt: moment.nullable(),
  reasons: z.array(z.string()),
  dialect: z.enum(['qcvn-102', 'go-vn', 'e-doc']).nullable(),
  quirks: z.array(z.string()),
  attachments: z.array(
    z.object({
      name: z.string(),
      contentType: z.string(),
      sizeBytes: z.number().int(),
      /** Null where its content is what it says; else it is kept apart. */
      damage: z.string().nullable(),
    }),
  ),
})

export const showEnvelope = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/envelope',
  says: 'Show whether the envelope of a delivery from another installation is signed by its sender, and which attachments are damaged.',
  params: z.strictObject({ deliveryId: idInPath }),
  reply: z.object({ envelope: envelopeShown.nullable() }),
})

export const showDocumentEnvelope = endpoint({
  method: 'get',
  path: '/documents/:documentId/envelope',
  says: 'Show the same of an incoming document.',
  params: z.strictObject({ documentId: idInPath }),
  reply: z.object({ envelope: envelopeShown.nullable() }),
})
