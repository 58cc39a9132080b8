import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { change } from '../platform/database.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { whyNotSee, whyNotYours } from './rules.ts'
import { taskInHand, type TaskRow } from './task-rows.ts'
import { seenState } from './tree.ts'

type Input = InputOf<typeof contract.seeTask>

/** Marks an assignment as read; one that was read before stays as it is, and nothing is written. */
export async function seeTask(input: Input, context: Context): Promise<{ id: number }> {
  const { task, acting } = await taskInHand(input.taskId, context)
  refuseIf(403, whyNotYours(task, acting))
  return task.state === 'new' ? await see(input, context) : { id: task.id }
}

const see = act(
  'task.see',
  async ({ taskId }: Input, context) => {
    const { task, forPostId } = await taskInHand(taskId, context)
    refuseIf(409, whyNotSee(task))
    await markSeen(task, context)
    return { id: taskId, documentId: task.documentId, forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, forPostId }) => ({ documentId, forPostId }),
)

// Only what is still new: an instruction given meanwhile stands.
async function markSeen(task: TaskRow, { actor, at }: Context): Promise<void> {
  const state = seenState(task)
  const isDone = state === 'done'
  const marked = await change(
    `UPDATE tasks SET state = :state, seen_at = :at, is_open = :isOpen, closed_at = :closedAt,
       closed_by_person_id = :closedBy
     WHERE agency_id = :agencyId AND id = :id AND state = 'new'`,
    {
      id: task.id,
      agencyId: actor.agencyId,
      state,
      at,
      isOpen: isDone ? null : 1,
      closedAt: isDone ? at : null,
      closedBy: isDone ? actor.personId : null,
    },
  )
  refuseIf(409, marked === 0 ? ['task.seen_already'] : [])
}
