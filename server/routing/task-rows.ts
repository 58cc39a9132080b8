import type { DocumentRow } from '../documents/official-document.ts'
import { isFiled } from '../dossiers/filings.ts'
import type { Actor, Context } from '../platform/context.ts'
import { change, insert, rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { found } from '../platform/refusal.ts'
import { snakeCase } from '../platform/text.ts'
import { isOpen, standing, type Assignment, type Standing, type Tree } from './rules.ts'
import { changes } from './tree.ts'

/** What stands for no deadline in the table, so that those come last in the index. */
export const noDeadline = '9999-12-31'

/** What the work list shows of a document, copied into each of its assignments. */
export type DocumentCopy = Pick<
  DocumentRow,
  'agencyId' | 'reference' | 'abstract' | 'issuerName' | 'urgency' | 'arrivalNumber'
> & { documentId: number }

/** An assignment as an act reads it, with the document's stage and revision. */
export interface TaskRow extends Assignment, DocumentCopy {
  rootId: number
  /** The place under each giver in three digits, such as `.001.002`: the order of display. The root's is empty. */
  path: string
  depth: number
  seenAt: string | null
  documentStage: DocumentRow['stage']
  documentRev: number
  /** 1 where the document stands in a work file already. */
  isFiled: number
}

/** The assignment that an act is about, in its tree; of the posts asked for, those held today in the body. */
export interface TaskInHand {
  task: TaskRow & Standing
  tree: readonly TaskRow[]
  heldPostIds: ReadonlySet<number>
}

const documentCopy = 't.reference, t.abstract, t.issuer_name, t.urgency, t.arrival_number'

const heldPosts = `SELECT GROUP_CONCAT(h.post_id) FROM posts po JOIN holdings h ON h.post_id = po.id
  WHERE po.id IN (:postIds) AND po.agency_id = :agencyId
    AND h.valid_from <= :today AND (h.valid_to IS NULL OR h.valid_to >= :today)`

/** Reads an assignment of the actor's body with its whole tree, in one statement; any other is not found. */
export async function taskInHand(
  taskId: number,
  { actor, at }: { actor: Actor; at: string },
  postIds: readonly number[] = [],
): Promise<TaskInHand> {
  const tree = await rows<TaskRow & { heldPostIds: string | null }>(
    `SELECT t.agency_id, t.id, t.document_id, t.parent_id, t.root_id, t.path, t.depth, t.role,
       t.state, t.holder_post_id, NULLIF(t.due_on, :noDeadline) AS due_on, t.seen_at,
       ${documentCopy}, d.stage AS document_stage, d.rev AS document_rev,
       ${isFiled} AS is_filed,
       (${heldPosts}) AS held_post_ids
     FROM tasks asked
     JOIN tasks t ON t.root_id = asked.root_id
     JOIN documents d ON d.agency_id = t.agency_id AND d.id = t.document_id
     WHERE asked.agency_id = :agencyId AND asked.id = :taskId ORDER BY t.path`,
    { taskId, agencyId: actor.agencyId, today: dayOf(at), postIds, noDeadline },
  )
  const task = found(
    tree.find(({ id }) => id === taskId),
    'task.not_found',
  )
  const held = task.heldPostIds?.split(',').map(Number)
  return { task: standing(tree, task), tree, heldPostIds: new Set(held) }
}

/** An assignment that is to be written: where it stands in the tree, and what it asks. */
export type NewTask = Pick<TaskRow, 'rootId' | 'path' | 'depth'> &
  Assignment & { instruction: string | null }

/** Writes new assignments of a document, given by the actor. */
export async function insertTasks(
  document: DocumentCopy,
  given: readonly NewTask[],
  { actor, at }: Context,
): Promise<void> {
  const { documentId, agencyId, reference, abstract, issuerName, urgency, arrivalNumber } = document
  const copy = { documentId, agencyId, reference, abstract, issuerName, urgency, arrivalNumber }
  await insert(
    'tasks',
    given.map((task) => ({
      ...copy,
      ...task,
      dueOn: task.dueOn ?? noDeadline,
      isOpen: 1,
      issuerPostId: actor.postId,
      createdAt: at,
    })),
  )
}

/** Words that an act leaves on its own assignment. */
export interface Words {
  report?: string | null
  reason?: string
  answerDocumentId?: number | null
}

/** Writes the states that a move has changed: one statement for the assignment of the act, one for each state of others. */
export async function writeMove(
  { task, tree }: Pick<TaskInHand, 'task' | 'tree'>,
  after: Tree,
  words: Words,
  context: Context,
): Promise<void> {
  const changed = changes(tree, after)
  const own = after.find(({ id }) => id === task.id) ?? task
  const seenAt = task.seenAt ?? context.at
  await writeState([task.id], own.state, { ...words, seenAt }, context)
  const others = changed.filter(({ id }) => id !== task.id)
  for (const state of new Set(others.map((one) => one.state))) {
    const ids = others.filter((one) => one.state === state).map(({ id }) => id)
    await writeState(ids, state, {}, context)
  }
}

async function writeState(
  ids: readonly number[],
  state: Assignment['state'],
  words: Words & { seenAt?: string },
  { actor, at }: Context,
): Promise<void> {
  const closing = isOpen({ state })
    ? {}
    : { isOpen: null, closedAt: at, closedByPersonId: actor.personId }
  const next = { state, ...words, ...closing }
  const columns = Object.keys(next).map((key) => `${snakeCase(key)} = :${key}`)
  await change(
    `UPDATE tasks SET ${columns.join(', ')} WHERE agency_id = :agencyId AND id IN (:ids)`,
    { ...next, agencyId: actor.agencyId, ids },
  )
}
