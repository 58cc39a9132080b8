import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { rows } from '../../../platform/database.ts'
import { takeEarly } from '../../amendments/take-amendment.ts'
import { deliveryById } from '../../delivery-rows.ts'

interface Waiting {
  deliveryId: number
  addressedId: number
  message: string
}

/** Takes what waits for deliveries that came at the same moment, where neither act saw the other: asked once each of the two is committed. */
export async function takeOvertaken(uuids: readonly string[], context: Context): Promise<void> {
  const waiting = await rows<Waiting>(
    `SELECT x.id AS delivery_id, e.addressed_agency_id AS addressed_id, a.message
     FROM early_amendments a
     JOIN deliveries x ON x.uuid = a.uuid AND x.from_agency_id = a.from_agency_id
     JOIN foreign_deliveries e ON e.delivery_id = x.id WHERE a.uuid IN (:uuids)`,
    { uuids },
  )
  const due = new Map(waiting.filter(isFor).map((each) => [each.deliveryId, each]))
  for (const each of due.values()) await take(each, context)
}

// What waits for another body of the same document waits on.
function isFor({ addressedId, message }: Waiting): boolean {
  const { toAgencyId = addressedId } = JSON.parse(message) as { toAgencyId?: number }
  return toAgencyId === addressedId
}

const take = act(
  'delivery.amend',
  async ({ deliveryId, addressedId }: Waiting, context) => {
    const delivery = await deliveryById(deliveryId)
    if (delivery) await takeEarly({ delivery, addressedId }, context)
  },
  ({ deliveryId }) => deliveryId,
)
