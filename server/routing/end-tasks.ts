import type { Context } from '../platform/context.ts'
import { change } from '../platform/database.ts'

/** Cancels every open assignment of a document, with its reason, inside an act; gives how many. */
export async function endTasks(
  { agencyId, documentId, reason }: { agencyId: number; documentId: number; reason: string },
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<number> {
  return await change(
    `UPDATE tasks SET state = 'cancelled', is_open = NULL, reason = :reason, closed_at = :at,
       closed_by_person_id = :personId
     WHERE document_id = :documentId AND agency_id = :agencyId AND is_open = 1`,
    { agencyId, documentId, reason, at, personId: actor.personId },
  )
}

/** Lets the assignments of a document show what was said of it anew, inside an act. */
export async function showAnew({
  agencyId,
  id,
  abstract,
  urgency,
}: {
  agencyId: number
  id: number
  abstract: string
  urgency: string
}): Promise<void> {
  await change(
    `UPDATE tasks SET abstract = :abstract, urgency = :urgency
     WHERE document_id = :id AND agency_id = :agencyId`,
    { agencyId, id, abstract, urgency },
  )
}
