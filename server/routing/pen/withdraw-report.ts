import { act } from '../../journal/act.ts'
import { change } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { whyNotYours } from '../rules.ts'
import { taskInHand, type TaskRow } from '../task-rows.ts'
import { writeMove } from '../write-move.ts'
import type * as contract from './contract.ts'
import { writeTurn } from './rows.ts'
import { whyNotWithdraw } from './rules.ts'
import { reportWithdrawn } from './tree.ts'

/** Takes back one's own report while its giver has not read it; one works on, and the giver waits again. */
export const withdrawReport = act(
  'task.withdraw_report',
  async ({ taskId }: InputOf<typeof contract.withdrawReport>, context) => {
    const inHand = await taskInHand(taskId, context)
    const { task, tree, acting, forPostId } = inHand
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotWithdraw(tree, task))
    await takeUnread(task)
    const words = { report: null, answerDocumentId: null }
    await writeMove(inHand, reportWithdrawn(tree, task), words, context)
    await writeTurn(task, { kind: 'withdraw', reason: null, forPostId }, context)
    await moveDocumentOf(task, task.documentStage, context)
    return { id: taskId, documentId: task.documentId, forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, forPostId }) => ({ documentId, forPostId }),
)

// The giver may be reading it at this moment.
async function takeUnread({ agencyId, id }: TaskRow): Promise<void> {
  const taken = await change(
    `UPDATE tasks SET state = 'working' WHERE agency_id = :agencyId AND id = :id
       AND state = 'done' AND report_seen_at IS NULL`,
    { agencyId, id },
  )
  refuseIf(409, reasons([taken === 0, 'task.report_read']))
}
