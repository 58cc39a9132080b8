import { note } from '../journal/notes.ts'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/days.ts'
import { newId } from '../platform/identifiers.ts'
import { refuseIf } from '../platform/refusal.ts'
import { completeSteps } from '../workflow/complete-step.ts'
import { moveDocumentOf, workOnDocumentOf } from './document-of-task.ts'
import { dueWhenInstructed } from './deadlines/default-due.ts'
import { whyNotThere } from './giving/known-holders.ts'
import { whyNotAssign, type Named } from './giving/rules.ts'
import { noteStandIn } from './pen/rows.ts'
import { lineage } from './rules.ts'
import {
  insertTasks,
  rolesOn,
  type NewTask,
  type TaskInHand,
  type TaskRow,
  inHoldersPost,
} from './task-rows.ts'
import { assigned, givenWay } from './tree.ts'
import { writeMove } from './write-move.ts'

/** Gives an assignment on to those named, inside an act; gives the identifier of the one who leads, or of the first. */
export async function giveOn(
  inHand: TaskInHand,
  { named, text }: { named: readonly Named[]; text: string },
  context: Context,
): Promise<number> {
  const { task, tree, known, acting } = inHand
  const standing = givenWay(tree, task, named)
  const giver = { ...task, ...standing.find(({ id }) => id === task.id) }
  const giving = { tree: standing, giver, ...rolesOn(task, acting) }
  const whyNot = whyNotAssign(giving, named, dayOf(context.at))
  refuseIf(422, [...whyNot, ...whyNotThere(known, named)])
  const given = named.map((one) => ({ ...one, id: newId() }))
  const due = await dueWhenInstructed(giver, named, dayOf(context.at))
  const after = assigned(standing, { ...giver, ...due }, given)
  await writeMove(inHand, after, {}, context)
  const added = after.slice(tree.length)
  const children = added.map((child, index) => placed(inHand, child, { index, text }))
  await noteStandIn(inHand, 'give', context)
  await insertTasks(task, children, { issuerPostId: task.holderPostId, at: context.at })
  const [first] = [...children].sort((one) => (one.role === 'lead' ? -1 : 1))
  await (task.parentId === null
    ? directDocument(task, first, context)
    : workOnDocumentOf(task, context))
  return first?.id ?? task.id
}

/** A new assignment at its place under its giver, the index counting those that are new. */
export function placed(
  { task, tree }: TaskInHand,
  child: ReturnType<typeof assigned>[number],
  { index, text }: { index: number; text: string },
): NewTask {
  const elder = tree.filter(({ parentId }) => parentId === task.id).length
  const place = String(elder + index + 1).padStart(3, '0')
  const path = `${task.path}.${place}`
  const depth = lineage(tree, task).length
  return { ...child, rootId: task.rootId, path, depth, instruction: text }
}

/** Moves the document of a root that was given on; who leads below it holds the document's step of handling. */
export async function directDocument(
  task: TaskRow,
  lead: Pick<NewTask, 'role' | 'holderPostId'> | undefined,
  context: Context,
): Promise<void> {
  const isFirst = task.documentStage === 'presented'
  await moveDocumentOf(task, isFirst ? 'directed' : task.documentStage, context)
  if (isFirst) note('document.direct', task.documentId, { taskId: task.id })
  if (lead?.role !== 'lead') return
  const subject = { subjectType: 'document', subjectId: task.documentId }
  const steps = isFirst ? [{ act: 'document.direct', outcome: 'direct' }] : []
  // Until one of a unit has claimed it, and where another body leads, its giver has it in hand.
  const holders = { officer: { postId: lead.holderPostId || task.holderPostId } }
  await completeSteps({ ...subject, steps, holders }, inHoldersPost(task, context))
}
