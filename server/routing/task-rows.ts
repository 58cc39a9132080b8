import { postsStoodInFor, substituteValues } from '../agencies/substitutions/acting-for.ts'
import type { DocumentRow } from '../documents/official-document.ts'
import { isFiled } from '../dossiers/filings.ts'
import type { Actor } from '../platform/context.ts'
import { insert, rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import { found } from '../platform/refusal.ts'
import { standing, type Acting, type Assignment, type Standing } from './rules.ts'
import { knownHolders, type KnownHolders } from './giving/known-holders.ts'
import type { Holder } from './giving/rules.ts'

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
  /** The type of the document, on which default deadlines depend. */
  typeCode: string
  /** 1 where the document stands in a work file already. */
  isFiled: number
  /** When the giver read what was reported. */
  reportSeenAt: string | null
  /** What the holder of its post may do, with commas between. */
  holderRoles: string | null
  /** 1 where the actor stands in for its post today. */
  isStoodIn: number
}

/** The assignment that an act is about, in its tree; who acts; and of those named, who is there today. */
export interface TaskInHand {
  task: TaskRow & Standing
  tree: readonly TaskRow[]
  acting: Acting & Pick<Actor, 'roles'>
  known: KnownHolders
  /** The post for whose absent holder the actor acts; null in their own. */
  forPostId: number | null
}

const documentCopy = 't.reference, t.abstract, t.issuer_name, t.urgency, t.arrival_number'

/** The columns of `tasks t` by which the rules say who holds an assignment; bind `substituteValues`. */
export const holderColumns = `t.holder_kind, t.named_id, t.holder_post_id,
  (SELECT GROUP_CONCAT(hr.role) FROM post_roles hr WHERE hr.post_id = t.holder_post_id) AS holder_roles,
  t.holder_post_id IN (${postsStoodInFor('assignments')}) AS is_stood_in`

/** Reads an assignment of the actor's body with its whole tree, in one statement; any other is not found. */
export async function taskInHand(
  taskId: number,
  { actor, at }: { actor: Actor; at: string },
  named: readonly Holder[] = [],
): Promise<TaskInHand> {
  const { columns, values } = knownHolders(named)
  const today = dayOf(at)
  const tree = await rows<TaskRow & KnownHolders>(
    `SELECT t.agency_id, t.id, t.document_id, t.parent_id, t.root_id, t.path, t.depth, t.role,
       t.state, ${holderColumns}, NULLIF(t.due_on, :noDeadline) AS due_on, t.due_source, t.seen_at,
       t.report_seen_at, ${documentCopy}, d.stage AS document_stage, d.rev AS document_rev,
       d.type_code,
       ${isFiled} AS is_filed, ${columns}
     FROM tasks asked
     JOIN tasks t ON t.root_id = asked.root_id
     JOIN documents d ON d.agency_id = t.agency_id AND d.id = t.document_id
     WHERE asked.agency_id = :agencyId AND asked.id = :taskId ORDER BY t.path`,
    {
      ...{ taskId, agencyId: actor.agencyId, today, noDeadline, ...values },
      ...substituteValues(actor.postId, today),
    },
  )
  const known = found(
    tree.find(({ id }) => id === taskId),
    'task.not_found',
  )
  const forPostId = actedFor(known, actor)
  return { task: standing(tree, known), tree, acting: actingIn(tree, actor), known, forPostId }
}

function actedFor({ isStoodIn, holderPostId }: TaskRow, { postId }: Actor): number | null {
  return isStoodIn && holderPostId !== postId ? holderPostId : null
}

/** For the absent holder of which assignment one acts, their own or their giver's; null for nobody. */
export function standInFor(
  task: Pick<TaskRow, 'holderPostId'> | undefined,
  { postId, actsFor = [] }: TaskInHand['acting'],
): number | null {
  if (!task || task.holderPostId === postId) return null
  return actsFor.includes(task.holderPostId) ? task.holderPostId : null
}

/** The context of a step that waits for an assignment's holder: whoever stands in for them does it in their post. */
export function inHoldersPost<Doing extends { actor: Actor }>(
  { holderPostId }: Pick<TaskRow, 'holderPostId'>,
  context: Doing,
): Doing {
  return { ...context, actor: { ...context.actor, postId: holderPostId } }
}

/** Who acts: the actor, and for which holders of these assignments they stand in. */
export function actingIn(
  tasks: readonly Pick<TaskRow, 'holderPostId' | 'isStoodIn'>[],
  { personId, postId, unitId, roles }: Actor,
): TaskInHand['acting'] {
  const actsFor = tasks.filter(({ isStoodIn }) => isStoodIn).map((one) => one.holderPostId)
  return { personId, postId, unitId, roles, actsFor }
}

/** What one may do on an assignment: as its holder may for whom one stands in, else as one's own post may. */
export function rolesOn(
  { holderPostId, holderRoles }: Pick<TaskRow, 'holderPostId' | 'holderRoles'>,
  { actsFor = [], roles }: TaskInHand['acting'],
): { roles: readonly string[] } {
  return actsFor.includes(holderPostId) ? { roles: holderRoles?.split(',') ?? [] } : { roles }
}

/** An assignment that is to be written: where it stands in the tree, and what it asks. */
export type NewTask = Pick<TaskRow, 'rootId' | 'path' | 'depth'> &
  Assignment & { instruction: string | null }

/** Writes new assignments of a document, given by the holder of a post. */
export async function insertTasks(
  document: DocumentCopy,
  given: readonly NewTask[],
  { issuerPostId, at }: { issuerPostId: number; at: string },
): Promise<void> {
  const { documentId, agencyId, reference, abstract, issuerName, urgency, arrivalNumber } = document
  const copy = { documentId, agencyId, reference, abstract, issuerName, urgency, arrivalNumber }
  await insert(
    'tasks',
    given.map((task) => ({
      ...copy,
      ...task,
      dueOn: task.dueOn ?? noDeadline,
      dueSource:
        task.dueOn === null ? null : task.dueSource === undefined ? 'giver' : task.dueSource,
      isOpen: 1,
      issuerPostId,
      createdAt: at,
    })),
  )
}
