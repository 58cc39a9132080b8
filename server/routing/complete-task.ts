import { act } from '../journal/act.ts'
import { note } from '../journal/notes.ts'
import type { Context } from '../platform/context.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { followTree, moveDocumentOf, workOnDocumentOf } from './document-of-task.ts'
import { noteStandIn } from './pen/rows.ts'
import { whyNotComplete, whyNotYours } from './rules.ts'
import { taskInHand, type TaskRow } from './task-rows.ts'
import { writeMove } from './write-move.ts'
import { closed } from './tree.ts'

/** Accepts the results and closes an assignment; at the root this completes the document, which then waits to be filed. */
export const completeTask = act(
  'task.complete',
  async ({ taskId, opinion }: InputOf<typeof contract.completeTask>, context) => {
    const inHand = await taskInHand(taskId, context)
    const { task, tree, acting } = inHand
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotComplete(task))
    await writeMove(inHand, closed(tree, task, 'done'), { report: opinion }, context)
    await noteStandIn(inHand, 'complete', context)
    await (task.parentId === null
      ? completeDocument(task, context)
      : workOnDocumentOf(task, context))
    return { id: taskId, documentId: task.documentId, forPostId: inHand.forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, forPostId }) => ({ documentId, forPostId }),
)

// The open step of routing ends with its tree; a body may have drawn no review, or no filing, behind it.
const afterHandling = [
  { act: 'routing.complete' },
  { act: 'document.review', outcome: 'approve', isOptional: true },
]
const onlyToKnow = [{ act: 'document.direct', outcome: 'file' }]

async function completeDocument(task: TaskRow, context: Context): Promise<void> {
  await moveDocumentOf(task, 'completed', context)
  const steps = task.documentStage === 'presented' ? onlyToKnow : afterHandling
  const filing = task.isFiled ? [{ act: 'document.file', isOptional: true }] : []
  await followTree(task, [...steps, ...filing], context)
  note('document.complete', task.documentId, { taskId: task.id })
}
