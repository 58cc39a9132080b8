import { z } from 'zod'
import { done, endpoint, id, idInPath, moment } from '../../platform/endpoint.ts'

/** How a delivery to another installation gets there. */
export const carriedShown = z.object({
  partnerName: z.string(),
  carrier: z.string(),
  state: z.enum(['waiting', 'ready', 'carried', 'answered', 'refused', 'given-up']),
  attempts: z.number().int(),
  nextTryAt: moment.nullable(),
  problem: z.string().nullable(),
})

/** A message about a delivery for whose answer nobody waits any more: who gave it up, when and why. */
export const givenUpShown = z.object({
  kind: z.enum(['document', 'status', 'amendment']),
  partnerName: z.string(),
  at: moment,
  by: z.string(),
  reason: z.string(),
  /** When an answer came all the same. */
  answeredAt: moment.nullable(),
})

const deliveryId = z.strictObject({ deliveryId: idInPath })

export const resendDelivery = endpoint({
  method: 'post',
  path: '/deliveries/:deliveryId/resending',
  says: 'Send what was refused once more, to the same body or to the right one.',
  status: 201,
  params: deliveryId,
  body: z.strictObject({ toAgencyId: id.nullable().default(null) }),
  reply: done,
})

export const listReceipts = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/receipts',
  says: 'Show the signed receipts of a delivery and of what was told about it, byte for byte.',
  params: deliveryId,
  reply: z.object({
    receipts: z.array(
      z.object({
        messageUuid: z.string(),
        /** Given by this side, or taken from the other. */
        direction: z.enum(['given', 'taken']),
        at: moment,
        sha256: z.string(),
        /** Signed edXML. */
        content: z.string(),
        /** Who gave it, by its own word. */
        byName: z.string(),
        /** Whether it is signed by the body that gave it: by its certificate as it is known here. */
        isSigned: z.boolean(),
        signerName: z.string().nullable(),
        /** When the signer says it was made; nothing proves it. */
        signedAt: moment.nullable(),
        /** Whether it names these very bytes of the message. */
        isBound: z.boolean(),
        /** SHA-256 of the message. */
        messageSha256: z.string().nullable(),
        messageKind: z.enum(['document', 'status', 'amendment']).nullable(),
      }),
    ),
  }),
})
