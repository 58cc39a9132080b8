import { randomUUID } from 'node:crypto'
import { refusingRival } from '../../agencies/administration.ts'
import { agencyById } from '../../agencies/directory.ts'
import { act } from '../../journal/act.ts'
import type { Actor } from '../../platform/context.ts'
import { note } from '../../journal/notes.ts'
import { insert } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { bothBodies, visibleDelivery, type DeliveryRow } from '../delivery-rows.ts'
import { whyNotResend, whyNotSender } from '../rules.ts'
import type { resendDelivery as endpoint } from './contract.ts'
import { queueDeliveries } from './queue-deliveries.ts'

/** Sends what was refused once more, to the same body or to the right one: a delivery of its own under a new identifier, which names the refused one. */
export const resendDelivery = act(
  'delivery.resend',
  async ({ deliveryId, toAgencyId }: InputOf<typeof endpoint>, context) => {
    const { actor, at } = context
    const refused = await visibleDelivery(actor, deliveryId)
    refuseIf(403, whyNotSender(actor, refused))
    refuseIf(409, whyNotResend(refused))
    const body = found(await agencyById(toAgencyId ?? refused.toAgencyId), 'agency.not_found')
    const again = { ...sentAgain(refused, actor, at), toAgencyId: body.id, toName: body.name }
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

function sentAgain(refused: DeliveryRow, actor: Actor, at: string) {
  const by = { sentAt: at, sentByPostId: actor.postId, sentByName: actor.name }
  const fresh = { state: 'sent', rev: 1, incomingDocumentId: null, arrivalNumber: null }
  return { ...refused, id: newId(), uuid: randomUUID(), resendOf: refused.id, ...by, ...fresh }
}
