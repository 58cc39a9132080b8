import { act } from '../journal/act.ts'
import { refuseIf } from '../platform/refusal.ts'
import { bothBodies, moveDelivery, ownDelivery } from './delivery-rows.ts'
import { whyNotOpen, whyNotRecipient } from './rules.ts'

/** Refuses a delivery, as misaddressed or not in order, with the reason that its sender reads (02). Source: Nghị định 30/2020/NĐ-CP, Điều 21. */
export const refuseDelivery = act(
  'delivery.refuse',
  async ({ deliveryId, reason }: { deliveryId: number; reason: string }, context) => {
    const delivery = await ownDelivery(context.actor, deliveryId)
    refuseIf(403, whyNotRecipient(context.actor, delivery))
    refuseIf(409, whyNotOpen(delivery))
    await moveDelivery(delivery, { state: '02', reason }, context)
    return delivery
  },
  ({ deliveryId }) => deliveryId,
  ({ reason }, delivery) => ({ reason, ...bothBodies(delivery) }),
)
