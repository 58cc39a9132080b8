import { afterCommit, change } from '../../platform/database.ts'
import { wakeSender } from './wake-sender.ts'

/**
 * Queues, inside the act that made them, those deliveries whose recipients live in another installation; an
 * answer leaves behind what was said before about the document that it answers.
 */
export async function queueDeliveries(ids: readonly number[], at: string): Promise<void> {
  if (ids.length === 0) return
  const queued = await change(
    `INSERT INTO outbox (partner_id, id, uuid, kind, from_agency_id, to_agency_id, delivery_id,
       case_key, state, attempts, next_try_at, queued_at)
     SELECT c.partner_id, x.id, x.uuid, 'document', x.from_agency_id, x.to_agency_id, x.id,
       COALESCE((SELECT MIN(y.uuid) FROM deliveries y WHERE y.incoming_document_id = d.answers_id),
         x.uuid), 'waiting', 0, :at, :at
     FROM deliveries x JOIN body_carriers c ON c.agency_id = x.to_agency_id
     JOIN documents d ON d.id = x.document_id
     WHERE x.id IN (:ids)`,
    { ids, at },
  )
  if (queued > 0) afterCommit(wakeSender)
}
