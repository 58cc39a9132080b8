import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import type { requestShown, turnShown } from '../contract.ts'
import type { TaskRow } from '../task-rows.ts'

/** A request to a giver, as it is shown. */
export type RequestShown = z.output<typeof requestShown>

/** A turn of an assignment, as it is shown. */
export type TurnShown = z.output<typeof turnShown>

/** The requests about the assignments of a document, in the order in which they were made. */
export async function requestsOf(documentId: number): Promise<RequestShown[]> {
  const found = await rows<Omit<RequestShown, 'isOpen'> & { isOpen: number | null }>(
    `SELECT id, task_id, kind, text, wanted_due_on, is_open, asked_at, asked_by_name, outcome,
       answer, answered_at, answered_by_name
     FROM task_requests WHERE document_id = :documentId ORDER BY id`,
    { documentId },
  )
  return found.map((request) => ({ ...request, isOpen: request.isOpen === 1 }))
}

/** The turns that the assignments of a document took, in their order. */
export async function turnsOf(documentId: number): Promise<TurnShown[]> {
  return await rows<TurnShown>(
    `SELECT id, task_id, kind, reason, at, by_name FROM task_turns
     WHERE document_id = :documentId ORDER BY at, id`,
    { documentId },
  )
}

/** Writes that the actor gave an assignment a turn, with the reason where one was given. */
export async function writeTurn(
  { id: taskId, documentId, agencyId }: Pick<TaskRow, 'id' | 'documentId' | 'agencyId'>,
  { kind, reason }: Pick<TurnShown, 'kind' | 'reason'>,
  { actor, at }: Context,
): Promise<void> {
  const { postId, personId, name: byName } = actor
  const turn = { agencyId, id: newId(), taskId, documentId, kind, reason, at }
  await insert('task_turns', { ...turn, postId, personId, byName })
}
