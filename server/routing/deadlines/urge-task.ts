import { act } from '../../journal/act.ts'
import { insert, row } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { taskInHand } from '../task-rows.ts'
import type * as contract from './contract.ts'
import { pauseOf } from './pauses.ts'
import { whyNotUrge, whyNotUrger } from './rules.ts'

/** Urges an assignment on; its holder's desk shows it, and the next digest counts it. */
export const urgeTask = act(
  'task.urge',
  async ({ taskId, text }: InputOf<typeof contract.urgeTask>, context) => {
    const { actor, at } = context
    const { task, tree, acting } = await taskInHand(taskId, context)
    refuseIf(403, whyNotUrger(tree, task, acting))
    await moveDocumentOf(task, task.documentStage, context)
    const urgedToday = (await urgedOn(taskId, actor.day)) !== undefined
    const isSuspended = (await pauseOf(taskId)) !== undefined
    refuseIf(409, whyNotUrge(task, { urgedToday, isSuspended }))
    const { agencyId, holderPostId, documentId } = task
    const by = { urgedOn: actor.day, urgedAt: at, postId: actor.postId, byName: actor.name }
    await insert('urgings', { agencyId, id: newId(), taskId, holderPostId, text, ...by })
    return { id: taskId, documentId }
  },
  ({ taskId }) => taskId,
  ({ text }, { documentId }) => ({ documentId, text }),
)

async function urgedOn(taskId: number, day: string): Promise<object | undefined> {
  return await row('SELECT id FROM urgings WHERE task_id = :taskId AND urged_on = :day', {
    taskId,
    day,
  })
}
