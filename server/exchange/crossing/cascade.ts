import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import { shownDue } from '../../agencies/calendar/light.ts'
import { visibleDocument } from '../../documents/official-document.ts'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import type { showCascade as endpoint } from './contract.ts'
import { countedUp, type Below } from './rules.ts'

const mostTiers = 8

/** How far the bodies below have come with a document: those it was sent to, those to which they gave it on, and so down. */
export async function showCascade(
  { documentId }: InputOf<typeof endpoint>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof endpoint>> {
  await visibleDocument(actor, documentId)
  const below = await rows<Omit<Below, 'doneOn'> & { doneAt: string | null }>(
    `WITH RECURSIVE below (id, parent_id, tier) AS (
       SELECT x.id, 0, 1 FROM deliveries x
       WHERE x.document_id = :documentId AND x.state NOT IN ('02', '13')
       UNION ALL
       SELECT y.id, b.id, b.tier + 1 FROM below b
       JOIN deliveries x ON x.id = b.id
       JOIN deliveries y ON y.document_id = x.incoming_document_id AND y.state NOT IN ('02', '13')
       WHERE b.tier < ${String(mostTiers)})
     SELECT b.id, b.parent_id, b.tier, x.to_agency_id AS agency_id, x.to_name AS name, x.state,
       a.system, COALESCE(
         (SELECT MIN(l.due_on) FROM remote_links l
          WHERE l.delivery_id = b.id AND l.recalled_at IS NULL), d.due_on) AS due_on,
       (SELECT MAX(s.at) FROM delivery_statuses s
        WHERE s.delivery_id = b.id AND s.code = '06') AS done_at
     FROM below b JOIN deliveries x ON x.id = b.id
     JOIN agencies a ON a.id = x.to_agency_id
     LEFT JOIN documents d ON d.id = x.incoming_document_id
     ORDER BY b.tier, b.id`,
    { documentId },
  )
  const bodies = below.map((body) => ({ ...body, doneOn: body.doneAt && dayOf(body.doneAt) }))
  const counted = countedUp(bodies, dayOf(at))
  const calendar = await calendarOf(actor.agencyId)
  const due = (body: (typeof counted.bodies)[number]) =>
    body.isDone ? null : shownDue(body, dayOf(at), calendar)
  return { ...counted, bodies: counted.bodies.map((body) => ({ ...body, due: due(body) })) }
}
