import { act } from '../journal/act.ts'
import { refuseIf } from '../platform/refusal.ts'
import { bothBodies, moveDelivery, visibleDelivery } from './delivery-rows.ts'
import { whyNotOpen, whyNotSender } from './rules.ts'

/** Takes back a delivery that nobody has registered or refused, with the reason that its recipient reads (13); its content is shown there no more. Source: Nghị định 30/2020/NĐ-CP, Điều 18. */
export const recallDelivery = act(
  'delivery.recall',
  async ({ deliveryId, reason }: { deliveryId: number; reason: string }, context) => {
    const delivery = await visibleDelivery(context.actor, deliveryId)
    refuseIf(403, whyNotSender(context.actor, delivery))
    refuseIf(409, whyNotOpen(delivery))
    await moveDelivery(delivery, { state: '13', reason }, context)
    return delivery
  },
  ({ deliveryId }) => deliveryId,
  (_, delivery) => bothBodies(delivery),
)
