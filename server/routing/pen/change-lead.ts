import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { change } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { directDocument, placed } from '../give-on.ts'
import { whyNotThere } from '../giving/known-holders.ts'
import { holderOf } from '../giving/rules.ts'
import { givenWay } from '../tree.ts'
import { whyNotDirect, whyNotYours, type Assignment } from '../rules.ts'
import { insertTasks, rolesOn, taskInHand, type TaskInHand } from '../task-rows.ts'
import { writeMove } from '../write-move.ts'
import type * as contract from './contract.ts'
import { writeTurn } from './rows.ts'
import { whyNotChangeLead, whyNotThisOneInstead } from './rules.ts'
import { currentLead, leadChanged } from './tree.ts'

type Input = InputOf<typeof contract.changeLead>

/** Lets another lead, in one move, so that exactly one does at any time; who led so far cooperates, or is recalled. */
export const changeLead = act(
  'task.change_lead',
  async ({ taskId, to, text, dueOn, formerLead, reason }: Input, context) => {
    const named = { ...holderOf(to), role: 'lead', dueOn, id: newId() } as const
    const inHand = await taskInHand(taskId, context, [named])
    refuseUnlessAllowed(inHand, named, context)
    const { task, tree } = inHand
    const former = found(currentLead(tree, task), 'task.no_lead_yet')
    const standing = givenWay(tree, task, [named])
    const giver = standing.find(({ id }) => id === task.id) ?? task
    const after = leadChanged(standing, giver, { named, formerLead })
    await writeMove(inHand, after, {}, context)
    const lead = found(currentLead(after, task), 'task.no_lead_yet')
    await writeLead(inHand, lead, { text, at: context.at })
    const { forPostId } = inHand
    await writeTurn(former, { kind: 'lead', reason, forPostId }, context)
    await (task.parentId === null
      ? directDocument(task, lead, context)
      : moveDocumentOf(task, task.documentStage, context))
    return { id: lead.id, documentId: task.documentId, formerId: former.id, forPostId }
  },
  ({ taskId }) => taskId,
  ({ to, formerLead }, { id, documentId, formerId, forPostId }) => ({
    ...{ documentId, newTaskId: id, formerId, formerLead, to, forPostId },
  }),
)

function refuseUnlessAllowed(
  { task, tree, acting, known }: TaskInHand,
  named: Parameters<typeof whyNotThisOneInstead>[1],
  { at }: Context,
): void {
  const roles = rolesOn(task, acting)
  refuseIf(403, [...whyNotYours(task, acting), ...whyNotDirect(roles)])
  refuseIf(409, whyNotChangeLead(task))
  const standing = givenWay(tree, task, [named])
  const giver = standing.find(({ id }) => id === task.id) ?? task
  const instead = whyNotThisOneInstead({ tree: standing, giver, ...roles }, named, dayOf(at))
  refuseIf(422, [...instead, ...whyNotThere(known, [named])])
}

// Who cooperated so far leads on with what they have; anybody else is given it now.
async function writeLead(
  inHand: TaskInHand,
  lead: Assignment,
  { text, at }: { text: string; at: string },
): Promise<void> {
  const { task, tree } = inHand
  if (tree.some(({ id }) => id === lead.id)) {
    const { agencyId } = task
    await change('UPDATE tasks SET instruction = :text WHERE agency_id = :agencyId AND id = :id', {
      agencyId,
      id: lead.id,
      text,
    })
    return
  }
  const given = placed(inHand, lead, { index: 0, text })
  await insertTasks(task, [given], { issuerPostId: task.holderPostId, at })
}
