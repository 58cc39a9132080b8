import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { insert, row, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
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
       answer, answered_at, answered_by_name, asked_for_name, answered_for_name
     FROM task_requests WHERE document_id = :documentId ORDER BY id`,
    { documentId },
  )
  return found.map((request) => ({ ...request, isOpen: request.isOpen === 1 }))
}

/** The turns that the assignments of a document took, in their order. */
export async function turnsOf(documentId: number): Promise<TurnShown[]> {
  return await rows<TurnShown>(
    `SELECT id, task_id, kind, reason, at, by_name, for_person_name, for_post_title FROM task_turns
     WHERE document_id = :documentId ORDER BY at, id`,
    { documentId },
  )
}

/** A turn to write: what it was, why, and for which absent holder's post the actor gave it, where they stood in. */
export interface TurnGiven extends Pick<TurnShown, 'kind' | 'reason'> {
  forPostId?: number | null
}

/** Writes that the actor gave an assignment a turn, with the reason where one was given, and both names where they stood in. */
export async function writeTurn(
  { id: taskId, documentId, agencyId }: Pick<TaskRow, 'id' | 'documentId' | 'agencyId'>,
  { kind, reason, forPostId = null }: TurnGiven,
  { actor, at }: Context,
): Promise<void> {
  const { postId, personId, name: byName } = actor
  const turn = { agencyId, id: newId(), taskId, documentId, kind, reason, at }
  const absent = await absentIn(forPostId, at)
  const of = { forPostId, forPostTitle: absent?.title, forPersonName: absent?.name }
  await insert('task_turns', { ...turn, postId, personId, byName, ...of })
}

/** Writes what a substitute did on an assignment, so that its tree names both; nothing where its holder did it. */
export async function noteStandIn(
  { task, forPostId }: { task: TaskRow; forPostId: number | null },
  kind: TurnShown['kind'],
  context: Context,
): Promise<void> {
  if (forPostId !== null) await writeTurn(task, { kind, reason: null, forPostId }, context)
}

/** Who holds a post at a moment, though absent, and its title; nothing for no post. */
export async function absentIn(
  postId: number | null,
  at: string,
): Promise<{ title: string; name: string | null } | undefined> {
  if (postId === null) return undefined
  return await row<{ title: string; name: string | null }>(
    `SELECT po.title, p.name FROM posts po
     LEFT JOIN holdings h ON h.post_id = po.id AND h.valid_from <= :today
       AND (h.valid_to IS NULL OR h.valid_to >= :today)
     LEFT JOIN people p ON p.id = h.person_id WHERE po.id = :postId`,
    { postId, today: dayOf(at) },
  )
}
