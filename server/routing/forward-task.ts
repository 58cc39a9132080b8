import { act } from '../journal/act.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { giveOn } from './give-on.ts'
import { holderOf } from './giving/rules.ts'
import { whyNotForward, whyNotYours } from './rules.ts'
import { taskInHand } from './task-rows.ts'

/** Passes an assignment on to one other post, unit or body, who leads from here on; its holder still answers for the result. */
export const forwardTask = act(
  'task.forward',
  async (input: InputOf<typeof contract.forwardTask>, context) => {
    const { taskId, to, text, dueOn } = input
    const named = [{ ...holderOf(to), role: 'lead', dueOn }] as const
    const inHand = await taskInHand(taskId, context, named)
    const { task, acting } = inHand
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotForward(task))
    const id = await giveOn(inHand, { named, text }, context)
    return { id, documentId: task.documentId, forPostId: inHand.forPostId }
  },
  ({ taskId }) => taskId,
  ({ to }, { id, documentId, forPostId }) => ({ documentId, to, newTaskId: id, forPostId }),
)
