import { rows } from '../../platform/database.ts'

/** What a delivery replaces, by the identifiers that its recipient knows, and why; for the message (type 3) that carries it. */
export async function replacedUuids(
  deliveryId: number,
): Promise<{ uuid: string; reason: string }[]> {
  return await rows<{ uuid: string; reason: string }>(
    `SELECT o.uuid, r.reason FROM deliveries x JOIN replacements r ON r.document_id = x.document_id
     JOIN deliveries o ON o.document_id = r.replaced_id AND o.to_agency_id = x.to_agency_id
     WHERE x.id = :deliveryId ORDER BY o.id`,
    { deliveryId },
  )
}
