import { act } from '../journal/act.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { refuseIf } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { giveOn } from './give-on.ts'
import { holderOf } from './giving/rules.ts'
import { whyNotDirect, whyNotInstruct, whyNotYours } from './rules.ts'
import { rolesOn, taskInHand } from './task-rows.ts'

/**
 * Writes the instruction (bút phê): who leads, who cooperates, who is informed, by when. While one
 * leads, others may be added to cooperate or know. Source: Nghị định 30/2020/NĐ-CP, Điều 23.
 */
export const instructTask = act(
  'task.instruct',
  async (input: InputOf<typeof contract.instructTask>, context) => {
    const { taskId, text, assignments } = input
    const named = assignments.map((one) => ({ ...holderOf(one), role: one.role, dueOn: one.dueOn }))
    const inHand = await taskInHand(taskId, context, named)
    const { task, acting } = inHand
    refuseIf(403, [...whyNotYours(task, acting), ...whyNotDirect(rolesOn(task, acting))])
    refuseIf(409, whyNotInstruct(task))
    const id = await giveOn(inHand, { named, text }, context)
    return { id, documentId: task.documentId, forPostId: inHand.forPostId }
  },
  ({ taskId }) => taskId,
  ({ assignments }, { documentId, forPostId }) => ({ documentId, assignments, forPostId }),
)
