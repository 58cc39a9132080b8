import { act } from '../journal/act.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { giveOn } from './give-on.ts'
import { holderOf } from './giving/rules.ts'
import { whyNotForward, whyNotYours } from './rules.ts'
import { taskInHand } from './task-rows.ts'

/** Passes an assignment on to one other post, who leads from here on; its holder still answers for the result. */
export const forwardTask = act(
  'task.forward',
  async (input: InputOf<typeof contract.forwardTask>, context) => {
    const { taskId, toPostId, text, dueOn } = input
    const named = [{ ...holderOf({ postId: toPostId }), role: 'lead', dueOn }] as const
    const inHand = await taskInHand(taskId, context, named)
    const { task, acting } = inHand
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotForward(task))
    const id = await giveOn(inHand, { named, text }, context)
    return { id, documentId: task.documentId, forPostId: inHand.forPostId }
  },
  ({ taskId }) => taskId,
  ({ toPostId }, { id, documentId, forPostId }) => ({
    documentId,
    toPostId,
    newTaskId: id,
    forPostId,
  }),
)
