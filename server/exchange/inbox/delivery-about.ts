import { row } from '../../platform/database.ts'
import type { DeliveryRow } from '../delivery-rows.ts'

// Its sender may know the recipient by the body that it named, in whose place an heir took it; and an heir may tell of what its forebear was sent.
const isRecipient = `(to_agency_id = :recipient
  OR EXISTS (SELECT 1 FROM foreign_deliveries f
    WHERE f.delivery_id = deliveries.id AND f.addressed_agency_id = :recipient)
  OR EXISTS (SELECT 1 FROM outbox o WHERE o.delivery_id = deliveries.id AND o.kind = 'document'
    AND o.to_agency_id = :recipient)
  OR EXISTS (SELECT 1 FROM agency_closings c
    WHERE c.agency_id = deliveries.to_agency_id AND c.successor_id = :recipient))`

/** The delivery with this identifier that one body sent another, or its heir. */
export async function deliveryBetween(
  uuid: string,
  { sender, recipient }: { sender: number; recipient: number },
): Promise<DeliveryRow | undefined> {
  return await row<DeliveryRow>(
    `SELECT * FROM deliveries WHERE uuid = :uuid AND from_agency_id = :sender AND ${isRecipient}
     ORDER BY CASE WHEN to_agency_id = :recipient THEN 0 ELSE 1 END LIMIT 1`,
    { uuid, sender, recipient },
  )
}
