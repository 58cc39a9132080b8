import { act } from '../../journal/act.ts'
import { change } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { holdHandling, moveDocumentOf } from '../document-of-task.ts'
import { taskInHand } from '../task-rows.ts'
import type * as contract from './contract.ts'
import { writeTurn } from './rows.ts'
import { whyNotClaim, whyNotRelease, whyNotReleaser } from './rules.ts'

/** Takes an assignment from the inbox of one's unit; of two at once, one has it, and the other is told. */
export const claimTask = act(
  'task.claim',
  async ({ taskId }: InputOf<typeof contract.claimTask>, context) => {
    const { task, tree, acting } = await taskInHand(taskId, context)
    refuseIf(409, whyNotClaim(tree, task, acting))
    const { agencyId, documentId } = task
    const claimed = await change(
      `UPDATE tasks SET holder_post_id = :postId, seen_at = COALESCE(seen_at, :at),
         state = CASE WHEN state = 'new' THEN 'seen' ELSE state END
       WHERE agency_id = :agencyId AND id = :taskId AND holder_post_id = 0 AND is_open = 1`,
      { postId: acting.postId, at: context.at, agencyId, taskId },
    )
    refuseIf(409, reasons([claimed === 0, 'task.claimed_already']))
    await writeTurn(task, { kind: 'claim', reason: null }, context)
    await holdHandling(tree, task, acting.postId, context)
    return { id: taskId, documentId }
  },
  ({ taskId }) => taskId,
  (_, { documentId }) => ({ documentId }),
)

/** Puts a claimed assignment back into the inbox of its unit; who claimed it does so, or the head of the unit. */
export const releaseTask = act(
  'task.release',
  async ({ taskId, reason }: InputOf<typeof contract.releaseTask>, context) => {
    const { task, acting, forPostId } = await taskInHand(taskId, context)
    refuseIf(403, whyNotReleaser(task, acting))
    refuseIf(409, whyNotRelease(task))
    const { agencyId, documentId } = task
    await change(
      `UPDATE tasks SET holder_post_id = 0, state = 'seen'
       WHERE agency_id = :agencyId AND id = :taskId`,
      { agencyId, taskId },
    )
    await writeTurn(task, { kind: 'release', reason, forPostId }, context)
    await moveDocumentOf(task, task.documentStage, context)
    return { id: taskId, documentId, forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, forPostId }) => ({ documentId, forPostId }),
)
