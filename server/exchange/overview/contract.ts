import { z } from 'zod'
import { endpoint, id, may, moment } from '../../platform/endpoint.ts'
import { amendmentKind } from '../amendments/contract.ts'
import { carriedShown } from '../outbox/contract.ts'

const about = z.object({
  deliveryId: id,
  documentId: id,
  reference: z.string(),
  abstract: z.string(),
  toName: z.string(),
})

export const showExchange = endpoint({
  method: 'get',
  path: '/exchange',
  says: 'Show what of one’s body has not crossed: what waits, what was refused or given up, what is asked back, and what came under a known identifier with another content.',
  reply: z.object({
    waiting: z.array(about.extend({ since: moment, carried: carriedShown })),
    refused: z.array(
      about.extend({ at: moment, by: z.string(), reason: z.string().nullable(), may }),
    ),
    /** For whose receipts nobody waits any more; they are to go another way. */
    givenUp: z.array(
      about.extend({
        partnerName: z.string(),
        at: moment,
        by: z.string(),
        reason: z.string(),
        may,
      }),
    ),
    asked: z.array(
      about.extend({
        kind: amendmentKind,
        reason: z.string(),
        askedAt: moment,
      }),
    ),
    /** Each raised an alarm; the first content stands, the other was refused. */
    conflicts: z.array(
      z.object({
        id,
        partnerName: z.string(),
        uuid: z.string(),
        kind: z.string(),
        raisedAt: moment,
        seenAt: moment.nullable(),
        reference: z.string(),
        deliveryId: id,
        incomingDocumentId: id.nullable(),
      }),
    ),
  }),
})
