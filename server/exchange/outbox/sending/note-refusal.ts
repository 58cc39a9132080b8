import { act } from '../../../journal/act.ts'
import { installationContext, type Context } from '../../../platform/context.ts'
import { change, row } from '../../../platform/database.ts'
import type { Reason } from '../../../platform/refusal.ts'
import { moveDelivery, type DeliveryRow } from '../../delivery-rows.ts'
import { touchDelivery, writeAnswer } from '../../amendments/amendment-rows.ts'
import { inVietnamese } from '../../receipts/reasons-on-wire.ts'
import { noteLate } from '../abandonments.ts'
import type { OutboxRow } from '../outbox-rows.ts'

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
  async ({ row: { id, uuid, deliveryId, kind }, reasons }: Bounced, context) => {
    const problem = reasons.join(' ').slice(0, 500)
    const ended = await change(
      `UPDATE outbox SET state = 'refused', problem = :problem, answered_at = :at,
         attempts = attempts + 1 WHERE id = :id AND state IN ('ready', 'carried', 'given-up')`,
      { problem, at: context.at, id },
    )
    if (ended === 0) return
    await noteLate([id], context.at)
    if (kind === 'amendment') await closeRequest({ deliveryId, uuid, reasons }, context)
    if (kind !== 'document') return
    const delivery = await row<DeliveryRow>('SELECT * FROM deliveries WHERE id = :deliveryId', {
      deliveryId,
    })
    if (delivery?.state === 'sent')
      await moveDelivery(delivery, { state: '02', reason: problem }, context)
  },
  ({ row: { deliveryId } }) => deliveryId,
  ({ row: { uuid, fromAgencyId }, reasons }) => ({ uuid, reasons, agencyIds: [fromAgencyId] }),
)

// A request that its partner will not take waits for nobody: it may be asked anew.
async function closeRequest(
  { deliveryId, uuid, reasons }: { deliveryId: number; uuid: string; reasons: readonly Reason[] },
  context: Context,
): Promise<void> {
  const request = await row<DeliveryRow & { number: number }>(
    `SELECT x.*, a.number FROM amendments a JOIN deliveries x ON x.id = a.delivery_id
     WHERE a.delivery_id = :deliveryId AND a.uuid = :uuid AND a.code IS NULL`,
    { deliveryId, uuid },
  )
  if (!request) return
  const { number, ...delivery } = request
  await touchDelivery(delivery)
  const reason = `Hệ thống nhận không nhận đề nghị: ${inVietnamese(reasons)}`.slice(0, 500)
  await writeAnswer({ deliveryId, number }, { code: '16', reason }, context)
}
