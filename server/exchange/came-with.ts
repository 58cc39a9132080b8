import { rows } from '../platform/database.ts'
import { isAnswered } from './sent-to.ts'

/** What is known of deliveries beside their rows. */
export interface CameWith {
  /** Who issued it, where that is not its sender, which had received it itself. */
  issuerName: string | null
  /** What another installation says that it answers; without a reference where this body sent its sender no such thing. */
  answers: { reference: string | null } | null
}

/** What came with deliveries, by delivery. */
export async function cameWith(ids: readonly number[]): Promise<Map<number, CameWith>> {
  if (ids.length === 0) return new Map()
  const found = await rows<{
    id: number
    issuerName: string | null
    answersUuid: string | null
    reference: string | null
  }>(
    `SELECT x.id, COALESCE(e.issuer_name, d.issuer_name) AS issuer_name, e.answers_uuid,
       CASE WHEN e.answers_uuid IS NOT NULL THEN
         (SELECT MIN(y.reference) FROM deliveries y WHERE ${isAnswered}) END AS reference
     FROM deliveries x
     LEFT JOIN foreign_deliveries e ON e.delivery_id = x.id
     LEFT JOIN documents d ON d.id = x.document_id AND d.direction = 'incoming'
     WHERE x.id IN (:ids)`,
    { ids },
  )
  return new Map(
    found.map(({ id, issuerName, answersUuid, reference }) => [
      id,
      { issuerName, answers: answersUuid === null ? null : { reference } },
    ]),
  )
}

/** Who issued a delivery, where that is not its sender. */
export async function issuerOf(deliveryId: number): Promise<string | null> {
  return (await cameWith([deliveryId])).get(deliveryId)?.issuerName ?? null
}
