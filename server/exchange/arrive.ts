import { act } from '../journal/act.ts'
import { note } from '../journal/notes.ts'
import { installationContext } from '../platform/context.ts'
import { change, row, rows } from '../platform/database.ts'
import { found, Refusal } from '../platform/refusal.ts'
import { bothBodies, insertStatuses, type DeliveryRow } from './delivery-rows.ts'

// On its way to a body of this installation; what goes to others stands in the outbox since it was issued.
const isOnItsWayHere = `state = 'sent'
  AND to_agency_id NOT IN (SELECT agency_id FROM body_carriers)`

/** Lets the deliveries of a document to bodies of this installation that are still on their way arrive (01), before any clerk has seen them; safe to repeat. */
export async function arriveHere(documentId: number, requestId: string): Promise<void> {
  const waiting = await row(
    `SELECT id FROM deliveries WHERE document_id = :documentId AND ${isOnItsWayHere} LIMIT 1`,
    { documentId },
  )
  if (waiting) await arrive({ documentId }, installationContext(requestId))
}

const arrive = act(
  'delivery.arrive',
  async ({ documentId }: { documentId: number }, context) => {
    const sent = await rows<DeliveryRow>(
      `SELECT * FROM deliveries WHERE document_id = :documentId AND ${isOnItsWayHere} ORDER BY id`,
      { documentId },
    )
    const affected = await change(
      `UPDATE deliveries SET state = '01', rev = rev + 1
       WHERE document_id = :documentId AND ${isOnItsWayHere}`,
      { documentId },
    )
    if (affected !== sent.length) throw new Refusal(409, ['delivery.changed_meanwhile'])
    const ordinals = sent.map(({ id, rev }) => ({ deliveryId: id, ordinal: rev + 1 }))
    await insertStatuses(ordinals, { code: '01' }, context)
    const [first, ...others] = sent
    for (const other of others) note('delivery.arrive', other.id, bothBodies(other))
    return found(first, 'delivery.not_found')
  },
  (_, first) => first.id,
  (_, first) => bothBodies(first),
)
