import { act } from '../../journal/act.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { whyNotYours } from '../rules.ts'
import { taskInHand } from '../task-rows.ts'
import { changes } from '../tree.ts'
import { writeMove } from '../write-move.ts'
import type * as contract from './contract.ts'
import { writeTurn } from './rows.ts'
import { whyNotCloseRest } from './rules.ts'
import { restClosed } from './tree.ts'

/** Waits no longer for those who cooperate, once the lead has reported; what they still had is cancelled. */
export const closeRest = act(
  'task.close_rest',
  async ({ taskId, reason }: InputOf<typeof contract.closeRest>, context) => {
    const inHand = await taskInHand(taskId, context)
    const { task, tree, acting, forPostId } = inHand
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotCloseRest(task))
    const after = restClosed(tree, task)
    await writeMove(inHand, after, {}, context)
    await writeTurn(task, { kind: 'rest', reason, forPostId }, context)
    await moveDocumentOf(task, task.documentStage, context)
    const gone = changes(tree, after).filter(({ state }) => state === 'cancelled')
    return { id: taskId, documentId: task.documentId, taskIds: gone.map(({ id }) => id), forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, taskIds, forPostId }) => ({ documentId, taskIds, forPostId }),
)
