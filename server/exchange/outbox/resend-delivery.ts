import { randomUUID } from 'node:crypto'
import { refusingRival } from '../../agencies/administration.ts'
import type { AgencyShown } from '../../agencies/contract.ts'
import type { Urgency } from '../../documents/shapes/contract.ts'
import { act } from '../../journal/act.ts'
import type { Actor } from '../../platform/context.ts'
import { note } from '../../journal/notes.ts'
import { insert, row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, reasons, refuseIf } from '../../platform/refusal.ts'
import { bodiesInForce } from '../bodies-in-force.ts'
import { bothBodies, ownDelivery, type DeliveryRow } from '../delivery-rows.ts'
import { whyNotResend, whyNotSender } from '../rules.ts'
import type { resendDelivery as endpoint } from './contract.ts'
import { queueDeliveries } from './queue-deliveries.ts'

/** Sends what was refused, or what nobody waits for any more, once more, as it has been corrected since, to the same body, its heir, or the right one: a delivery of its own under a new identifier, which names the refused one. */
export const resendDelivery = act(
  'delivery.resend',
  async ({ deliveryId, toAgencyId }: InputOf<typeof endpoint>, context) => {
    const { actor, at } = context
    const refused = await ownDelivery(actor, deliveryId)
    refuseIf(403, whyNotSender(actor, refused))
    const { isFrozen, isGivenUp, ...corrected } = await asItStands(refused)
    refuseIf(409, whyNotResend({ ...refused, isGivenUp }))
    refuseIf(409, reasons([isFrozen, 'document.frozen']))
    const body = await inForce(toAgencyId ?? refused.toAgencyId, dayOf(at))
    const to = { toAgencyId: body.id, toName: body.name }
    const again = { ...sentAgain(refused, actor, at), ...corrected, ...to }
    await refusingRival('exchange.resent_already', () => insert('deliveries', again))
    await queueDeliveries([again.id], at)
    note('delivery.send', again.id, { resendOf: deliveryId, agencyIds: [body.id] })
    return { id: again.id, refused }
  },
  ({ deliveryId }) => deliveryId,
  (_, { id, refused }) => ({
    ...{ resentAs: id, documentId: refused.documentId, ...bothBodies(refused) },
  }),
)

async function inForce(agencyId: number, on: string): Promise<AgencyShown> {
  return found((await bodiesInForce([agencyId], on)).get(agencyId), 'agency.not_found')
}

// What was updated after issue goes in its last form.
async function asItStands({ id: deliveryId, documentId, sha256 }: DeliveryRow) {
  const document = await row<{
    abstract: string
    urgency: Urgency
    sha256: string
    frozen: number
    givenUp: number
  }>(
    `SELECT d.abstract, d.urgency, COALESCE((SELECT a.sha256 FROM amendments a
         JOIN deliveries o ON o.id = a.delivery_id
         WHERE o.document_id = d.id AND a.sha256 IS NOT NULL
         ORDER BY a.asked_at DESC LIMIT 1), :sha256) AS sha256,
       (SELECT COUNT(*) FROM document_freezes f WHERE f.document_id = d.id) AS frozen,
       (SELECT COUNT(*) FROM outbox o WHERE o.delivery_id = :deliveryId
         AND o.kind = 'document' AND o.state = 'given-up') AS given_up
     FROM documents d WHERE d.id = :documentId`,
    { deliveryId, documentId, sha256 },
  )
  const { frozen, givenUp, ...corrected } = found(document, 'document.not_found')
  return { ...corrected, isFrozen: Number(frozen) > 0, isGivenUp: Number(givenUp) > 0 }
}

function sentAgain(refused: DeliveryRow, actor: Actor, at: string) {
  const by = { sentAt: at, sentByPostId: actor.postId, sentByName: actor.name }
  const fresh = { state: 'sent', rev: 1, incomingDocumentId: null, arrivalNumber: null }
  return { ...refused, id: newId(), uuid: randomUUID(), resendOf: refused.id, ...by, ...fresh }
}
