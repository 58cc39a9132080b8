import { moveDocument, type DocumentRow } from '../documents/official-document.ts'
import { note } from '../journal/notes.ts'
import { installation, type Context } from '../platform/context.ts'
import { completeSteps } from '../workflow/complete-step.ts'
import type { StepGiven } from '../workflow/advance.ts'
import type { TaskRow } from './task-rows.ts'

/**
 * Moves the document of an assignment to a stage, or only counts the change: so of two acts at once
 * on one tree the second is refused, whichever assignments they are about.
 */
export async function moveDocumentOf(
  { documentId: id, documentRev: rev, ...task }: TaskRow,
  stage: DocumentRow['stage'],
  context: Context,
): Promise<void> {
  await moveDocument({ ...task, id, rev }, { stage }, context)
}

/** Moves the document of an assignment below the root: the first sign of work makes it `processing`. */
export async function workOnDocumentOf(task: TaskRow, context: Context): Promise<void> {
  const isFirst = task.parentId !== null && task.documentStage === 'directed'
  await moveDocumentOf(task, isFirst ? 'processing' : task.documentStage, context)
  if (isFirst) note('document.process', task.documentId, { taskId: task.id })
}

/** Lets a post hold the document's step of handling, if the assignment leads below the root. */
export async function holdHandling(
  tree: readonly TaskRow[],
  { role, parentId, documentId }: TaskRow,
  postId: number,
  { at }: Context,
): Promise<void> {
  const isBelowRoot = tree.some((one) => one.id === parentId && one.parentId === null)
  if (role !== 'lead' || !isBelowRoot) return
  const subject = { subjectType: 'document', subjectId: documentId }
  const holders = { officer: { postId } }
  await completeSteps({ ...subject, steps: [], holders }, { actor: installation, at })
}

/** Completes the steps of the document's process that follow from the tree, whoever's post they were waiting for. */
export async function followTree(
  { documentId }: TaskRow,
  steps: readonly StepGiven[],
  { at }: Context,
): Promise<void> {
  const subject = { subjectType: 'document', subjectId: documentId }
  await completeSteps({ ...subject, steps }, { actor: installation, at })
}
