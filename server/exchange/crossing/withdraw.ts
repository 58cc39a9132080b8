import { act } from '../../journal/act.ts'
import { change, row } from '../../platform/database.ts'
import { bothBodies, moveDelivery, type DeliveryRow } from '../delivery-rows.ts'
import { whyNotOpen } from '../rules.ts'
import type { RemoteTask } from './links.ts'

/**
 * Tells another body that an assignment given to it was recalled: a copy that nobody there has
 * registered is taken back (13); one that was registered stays, and says that its giver recalled it.
 */
export const withdrawRemote = act(
  'delivery.withdraw',
  async ({ agencyId, taskId, deliveryId, reason }: RemoteTask, context) => {
    await change(
      `UPDATE remote_links SET recalled_at = :at, recall_reason = :reason
       WHERE agency_id = :agencyId AND task_id = :taskId`,
      { at: context.at, reason, agencyId, taskId },
    )
    const copy = await row<DeliveryRow & { others: number }>(
      `SELECT x.*, (SELECT COUNT(*) FROM remote_links l
         WHERE l.delivery_id = x.id AND l.recalled_at IS NULL) AS others
       FROM deliveries x WHERE x.id = :deliveryId`,
      { deliveryId },
    )
    const isUnregistered = copy && whyNotOpen(copy).length === 0 && Number(copy.others) === 0
    if (isUnregistered) await moveDelivery(copy, { state: '13', reason: reason ?? '' }, context)
    return copy ? bothBodies(copy) : {}
  },
  ({ deliveryId }) => deliveryId ?? 0,
  ({ taskId, reason }, told) => ({ taskId, reason, ...told }),
)
