import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import { sendBack } from '../workflow/send-back.ts'
import type * as contract from './contract.ts'
import { moveDocumentOf } from './document-of-task.ts'
import { noteStandIn } from './pen/rows.ts'
import { whyNotReturn, whyNotYours } from './rules.ts'
import { inHoldersPost, taskInHand, type TaskRow } from './task-rows.ts'
import { writeMove } from './write-move.ts'
import { closed } from './tree.ts'

/** Gives an assignment back with the reason; its giver, or at the root the clerk, must act. */
export const returnTask = act(
  'task.return',
  async ({ taskId, reason }: InputOf<typeof contract.returnTask>, context) => {
    const inHand = await taskInHand(taskId, context)
    const { task, tree, acting } = inHand
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotReturn(task))
    await writeMove(inHand, closed(tree, task, 'returned'), { reason }, context)
    await noteStandIn(inHand, 'return', context)
    const isRoot = task.parentId === null
    await moveDocumentOf(task, isRoot ? 'registered' : task.documentStage, context)
    if (isRoot) await backToClerk(task, context)
    return { id: taskId, documentId: task.documentId, forPostId: inHand.forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, forPostId }) => ({ documentId, forPostId }),
)

async function backToClerk(task: TaskRow, context: Context): Promise<void> {
  const subject = { subjectType: 'document', subjectId: task.documentId }
  await sendBack(
    { ...subject, act: 'document.direct', to: 'present' },
    inHoldersPost(task, context),
  )
}
