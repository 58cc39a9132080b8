import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { insert } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseIf } from '../../platform/refusal.ts'
import type * as contract from '../pen/contract.ts'
import { absentIn } from '../pen/rows.ts'
import { whyNotYours } from '../rules.ts'
import { taskInHand, type TaskRow } from '../task-rows.ts'
import { isAsked } from './request-rows.ts'
import { whyNotClarify, whyNotExtend, whyNotLater } from './rules.ts'

/** Asks the giver to make an assignment clear; one works on meanwhile, or waits. */
export const clarifyTask = act(
  'task.clarify',
  async ({ taskId, text }: InputOf<typeof contract.clarifyTask>, context) => {
    const { task, acting, forPostId } = await taskInHand(taskId, context)
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotClarify(task, await isAsked(taskId, 'clarify')))
    await writeRequest(task, { kind: 'clarify', text, wantedDueOn: null, forPostId }, context)
    return { id: taskId, documentId: task.documentId, forPostId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, forPostId }) => ({ documentId, forPostId }),
)

/** Asks the giver for more days, with the reason; the deadline stands until they are granted. */
export const extendTask = act(
  'task.extend',
  async ({ taskId, text, dueOn }: InputOf<typeof contract.extendTask>, context) => {
    const { task, acting, forPostId } = await taskInHand(taskId, context)
    refuseIf(403, whyNotYours(task, acting))
    refuseIf(409, whyNotExtend(task, await isAsked(taskId, 'extend')))
    refuseIf(422, whyNotLater(task, dueOn))
    await writeRequest(task, { kind: 'extend', text, wantedDueOn: dueOn, forPostId }, context)
    return { id: taskId, documentId: task.documentId, forPostId }
  },
  ({ taskId }) => taskId,
  ({ dueOn }, { documentId, forPostId }) => ({ documentId, dueOn, forPostId }),
)

interface Asking {
  kind: 'clarify' | 'extend'
  text: string
  wantedDueOn: string | null
  forPostId: number | null
}

async function writeRequest(
  { id: taskId, documentId, agencyId }: TaskRow,
  { forPostId, ...asked }: Asking,
  { actor, at }: Context,
): Promise<void> {
  const askedForName = (await absentIn(forPostId, at))?.name ?? null
  const by = { askedAt: at, askedByPostId: actor.postId, askedByName: actor.name, askedForName }
  const about = { agencyId, id: newId(), taskId, documentId, isOpen: 1 }
  await insert('task_requests', { ...about, ...asked, ...by })
}
