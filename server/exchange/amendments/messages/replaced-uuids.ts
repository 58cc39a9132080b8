import { rows } from '../../../platform/database.ts'
import { inGroups } from '../../../platform/in-groups.ts'

interface Replaced {
  uuid: string
  reason: string
}

/** What a delivery replaces, by the identifiers that its recipient knows, and why; for the message (type 3) that carries it. */
export const replacedUuids = inGroups<number, Replaced[]>(async (deliveryIds) => {
  const found = await rows<Replaced & { deliveryId: number }>(
    `SELECT x.id AS delivery_id, o.uuid, r.reason FROM deliveries x JOIN replacements r ON r.document_id = x.document_id
     JOIN deliveries o ON o.document_id = r.replaced_id AND o.to_agency_id = x.to_agency_id
     WHERE x.id IN (:deliveryIds) ORDER BY o.id`,
    { deliveryIds },
  )
  return deliveryIds.map((id) => found.filter(({ deliveryId }) => deliveryId === id))
})
