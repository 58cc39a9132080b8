import { act } from '../../journal/act.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { whyNotTheseDays } from '../giving/rules.ts'
import { standInFor, taskInHand } from '../task-rows.ts'
import { writeMove } from '../write-move.ts'
import type * as contract from './contract.ts'
import { writeTurn } from './rows.ts'
import { standingGiver, whyNotGivenByYou, whyNotRedo } from './rules.ts'
import { redone } from './tree.ts'

/** Asks for a reported result again, with the reason and, if need be, a new deadline; the giver waits again. */
export const redoTask = act(
  'task.redo',
  async ({ taskId, reason, dueOn }: InputOf<typeof contract.redoTask>, context) => {
    const inHand = await taskInHand(taskId, context)
    const { task, tree, acting } = inHand
    const giver = standingGiver(tree, task)
    refuseIf(403, whyNotGivenByYou(giver, acting))
    refuseIf(409, whyNotRedo(tree, task))
    refuseIf(422, whyNotTheseDays(giver ?? task, [{ dueOn }], dayOf(context.at)))
    const words = { reason, reportSeenAt: null }
    await writeMove(inHand, redone(tree, task, dueOn), words, context)
    const forPostId = standInFor(giver, acting)
    await writeTurn(task, { kind: 'redo', reason, forPostId }, context)
    await moveDocumentOf(task, task.documentStage, context)
    return { id: taskId, documentId: task.documentId, forPostId }
  },
  ({ taskId }) => taskId,
  ({ dueOn }, { documentId, forPostId }) => ({ documentId, dueOn, forPostId }),
)
