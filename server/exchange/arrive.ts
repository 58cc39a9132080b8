import { act } from '../journal/act.ts'
import { note } from '../journal/notes.ts'
import { change, rows } from '../platform/database.ts'
import { found, Refusal } from '../platform/refusal.ts'
import { bothBodies, insertStatuses, type DeliveryRow } from './delivery-rows.ts'

/** The condition, on `deliveries`, that one is on its way to a body of this installation. */
export const isOnItsWayHere = `state = 'sent'
  AND to_agency_id NOT IN (SELECT agency_id FROM body_carriers)`

/** Lets the deliveries of a document to bodies of this installation that are still on their way arrive (01), before any clerk has seen them. */
export const arrive = act(
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
