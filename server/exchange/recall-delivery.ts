import { act } from '../journal/act.ts'
import { refuseIf } from '../platform/refusal.ts'
import { amendmentsOf } from './amendments/amendment-rows.ts'
import { askRecipient } from './amendments/ask.ts'
import { bothBodies, ownDelivery } from './delivery-rows.ts'
import { whyNotSender } from './rules.ts'

/** Takes back a delivery that nobody has registered (13), or asks for it: its recipient then agrees or refuses. The reason is read there. Source: Nghị định 30/2020/NĐ-CP, Điều 18.4. */
export const recallDelivery = act(
  'delivery.recall',
  async ({ deliveryId, reason }: { deliveryId: number; reason: string }, context) => {
    const delivery = await ownDelivery(context.actor, deliveryId)
    refuseIf(403, whyNotSender(context.actor, delivery))
    const amendments = await amendmentsOf([deliveryId])
    const outcome = await askRecipient({ delivery, amendments, kind: 'recall', reason }, context)
    return { id: deliveryId, outcome, ...bothBodies(delivery) }
  },
  ({ deliveryId }) => deliveryId,
  ({ reason }, { outcome, agencyIds }) => ({ reason, outcome, agencyIds }),
)
