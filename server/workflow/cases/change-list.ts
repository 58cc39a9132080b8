import { act } from '../../journal/act.ts'
import { found } from '../../platform/refusal.ts'
import { definition } from '../definitions.ts'
import type { Doing } from '../doer.ts'
import type { Graph } from '../graph.ts'
import { runningInstance } from '../instance-rows.ts'
import type { Instance, Subject } from '../instance-rows.ts'
import { addItem, withdrawItem } from '../interpret.ts'
import type { Progress } from '../progress.ts'
import type { Moves } from '../state.ts'
import { moveCase } from './move-case.ts'

/** One more for a step of many: a post, a unit, or whatever the list holds. */
export interface ItemAdded extends Subject {
  elementId: string
  item: unknown
}

/** One fewer in a step of many: the post or unit that was asked. */
export interface ItemWithdrawn extends Subject {
  elementId: string
  item: unknown
}

/** Adds one to the open step of many, such as a further signer; they are asked at once, or in their turn. Inside an act. */
export async function addToList(
  { elementId, item, ...subject }: ItemAdded,
  { at }: Doing,
): Promise<Progress> {
  return await changed(subject, at, (graph, { state, facts }) =>
    addItem(graph, state, { element: elementId, item, facts }),
  )
}

/** Withdraws one who has been asked and has not answered from the open step of many; the others go on. Inside an act. */
export async function withdrawFromList(
  { elementId, item, ...subject }: ItemWithdrawn,
  { at }: Doing,
): Promise<Progress> {
  const wanted = JSON.stringify(item)
  return await changed(subject, at, (graph, { state, facts }) => {
    const token = state.tokens.find(
      (one) =>
        one.at === elementId && one.index !== undefined && JSON.stringify(one.item) === wanted,
    )
    return withdrawItem(graph, state, { token: token?.id ?? 0, facts })
  })
}

async function changed(
  subject: Subject,
  at: string,
  change: (graph: Graph, before: Instance) => Moves,
): Promise<Progress> {
  const before = found(await runningInstance(subject), 'workflow.not_running')
  const { graph } = await definition(before.definitionId)
  return await moveCase(graph, before, change(graph, before), at)
}

/** `addToList` as an act of its own. */
export const addItemToCase = act(
  'case.add_item',
  addToList,
  (_input, { instanceId }) => instanceId,
  ({ elementId }) => ({ elementId }),
)

/** `withdrawFromList` as an act of its own. */
export const withdrawItemFromCase = act(
  'case.withdraw_item',
  withdrawFromList,
  (_input, { instanceId }) => instanceId,
  ({ elementId }) => ({ elementId }),
)
