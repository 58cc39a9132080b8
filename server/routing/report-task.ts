import { visibleDocument } from '../documents/official-document.ts'
import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { workOnDocumentOf } from './document-of-task.ts'
import { noteStandIn } from './pen/rows.ts'
import { whyNotAnswer, whyNotReport, whyNotYours } from './rules.ts'
import { taskInHand } from './task-rows.ts'
import { writeMove } from './write-move.ts'
import { closed } from './tree.ts'

/** Reports the result to the giver, who judges once everybody has reported; names the answer if one was issued. */
export const reportTask = act(
  'task.report',
  async (input: InputOf<typeof contract.reportTask>, context) => {
    const { taskId, text, answerDocumentId } = input
    const inHand = await taskInHand(taskId, context)
    const { task, tree, acting } = inHand
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotReport(task))
    if (answerDocumentId !== null) await refuseAnswer(answerDocumentId, context)
    const words = { report: text, answerDocumentId }
    await writeMove(inHand, closed(tree, task, 'done'), words, context)
    await noteStandIn(inHand, 'report', context)
    await workOnDocumentOf(task, context)
    return { id: taskId, documentId: task.documentId, forPostId: inHand.forPostId }
  },
  ({ taskId }) => taskId,
  ({ answerDocumentId }, { documentId, forPostId }) => ({
    documentId,
    answerDocumentId,
    forPostId,
  }),
)

async function refuseAnswer(documentId: number, { actor }: Context): Promise<void> {
  refuseIf(422, whyNotAnswer(await visibleDocument(actor, documentId), actor))
}
