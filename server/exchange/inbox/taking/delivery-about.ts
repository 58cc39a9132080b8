import { row } from '../../../platform/database.ts'
import type { DeliveryRow } from '../../delivery-rows.ts'
import { sentTo } from '../../sent-to.ts'

/** The delivery with this identifier that one body sent another, or its heir. */
export async function deliveryBetween(
  uuid: string,
  { sender, recipient }: { sender: number; recipient: number },
): Promise<DeliveryRow | undefined> {
  return await row<DeliveryRow>(
    `SELECT * FROM deliveries WHERE uuid = :uuid AND from_agency_id = :sender AND ${sentTo('deliveries', ':recipient')}
     ORDER BY CASE WHEN to_agency_id = :recipient THEN 0 ELSE 1 END LIMIT 1`,
    { uuid, sender, recipient },
  )
}
