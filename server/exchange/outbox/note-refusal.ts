import { act } from '../../journal/act.ts'
import { installationContext } from '../../platform/context.ts'
import { change, row } from '../../platform/database.ts'
import type { Reason } from '../../platform/refusal.ts'
import { moveDelivery, type DeliveryRow } from '../delivery-rows.ts'
import type { OutboxRow } from './outbox-rows.ts'

/** A message that its partner will not take, and why. */
export interface Bounced {
  row: Pick<OutboxRow, 'id' | 'uuid' | 'deliveryId' | 'kind' | 'fromAgencyId'>
  reasons: readonly Reason[]
}

/** Ends a message that its partner refused, with the reason codes; a delivery that was on its way is refused (02), and can be corrected and sent again. */
export async function noteRefusal(bounced: Bounced): Promise<void> {
  await bounce(bounced, installationContext('refusal'))
}

const bounce = act(
  'delivery.bounce',
  async ({ row: { id, deliveryId, kind }, reasons }: Bounced, context) => {
    const problem = reasons.join(' ').slice(0, 500)
    const ended = await change(
      `UPDATE outbox SET state = 'refused', problem = :problem, answered_at = :at,
         attempts = attempts + 1 WHERE id = :id AND state IN ('ready', 'carried')`,
      { problem, at: context.at, id },
    )
    if (ended === 0 || kind !== 'document') return
    const delivery = await row<DeliveryRow>('SELECT * FROM deliveries WHERE id = :deliveryId', {
      deliveryId,
    })
    if (delivery?.state === 'sent')
      await moveDelivery(delivery, { state: '02', reason: problem }, context)
  },
  ({ row: { deliveryId } }) => deliveryId,
  ({ row: { uuid, fromAgencyId }, reasons }) => ({ uuid, reasons, agencyIds: [fromAgencyId] }),
)
