import { act } from '../../journal/act.ts'
import { change } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { standInFor, taskInHand, type TaskRow } from '../task-rows.ts'
import { changes } from '../tree.ts'
import { writeMove } from '../write-move.ts'
import type * as contract from './contract.ts'
import { writeTurn } from './rows.ts'
import { standingGiver, whyNotGivenByYou, whyNotRecall, whyNotSilent } from './rules.ts'
import { recalled } from './tree.ts'

/**
 * Recalls an assignment with all that was given on from it: while nobody has read it, silently, and
 * it is shown to nobody any more; else with the reason that its holder reads.
 */
export const recallTask = act(
  'task.recall',
  async ({ taskId, reason }: InputOf<typeof contract.recallTask>, context) => {
    const inHand = await taskInHand(taskId, context)
    const { task, tree, acting } = inHand
    const giver = standingGiver(tree, task)
    refuseIf(403, whyNotGivenByYou(giver, acting))
    refuseIf(409, whyNotRecall(giver, task))
    refuseIf(422, whyNotSilent(task, reason))
    if (task.state === 'new') await takeUnread(task)
    const after = recalled(tree, task)
    await writeMove(inHand, after, { reason, seenAt: task.seenAt }, context)
    const forPostId = standInFor(giver, acting)
    await writeTurn(task, { kind: 'recall', reason, forPostId }, context)
    await moveDocumentOf(task, task.documentStage, context)
    const gone = changes(tree, after).filter(({ state }) => state === 'recalled')
    const taskIds = gone.map(({ id }) => id)
    return {
      id: taskId,
      documentId: task.documentId,
      taskIds,
      isSilent: task.seenAt === null,
      forPostId,
    }
  },
  ({ taskId }) => taskId,
  (_, { documentId, taskIds, isSilent, forPostId }) => ({
    ...{ documentId, taskIds, isSilent, forPostId },
  }),
)

// Somebody may be reading it at this moment: then it is not unread any more.
async function takeUnread({ agencyId, id }: TaskRow): Promise<void> {
  const taken = await change(
    `UPDATE tasks SET state = 'recalled'
     WHERE agency_id = :agencyId AND id = :id AND state = 'new'`,
    { agencyId, id },
  )
  refuseIf(409, reasons([taken === 0, 'task.read_meanwhile']))
}
