import { change, insert } from '../platform/database.ts'
import { elementOf } from './graph.ts'
import type { Graph } from './graph.ts'
import { holderOf } from './holders.ts'
import type { Holders } from './holders.ts'
import type { Instance } from './instance-rows.ts'
import type { ClosedStep, Moves, OpenedStep } from './state.ts'

/** Writes the steps that a move opened, closed ones as well if it went through them at once. */
export async function insertTasks(
  graph: Graph,
  { id, agencyId, subjectType, subjectId, holders }: Instance,
  { opened, closed }: Moves,
  at: string,
): Promise<void> {
  const shared = { instanceId: id, agencyId, subjectType, subjectId, openedAt: at }
  const endings = new Map(closed.map((step) => [step.token, step]))
  const given = opened.map((step) => ({
    ...shared,
    ...taskOf(graph, step, holders),
    ...ending(endings.get(step.token), at),
  }))
  await insert('workflow_tasks', given)
}

function taskOf(graph: Graph, { token, element: elementId, item }: OpenedStep, holders: Holders) {
  const element = elementOf(graph, elementId)
  const { postId = null, unitId = null } = holderOf(element, item, holders)
  const { role = '', act = null } = element.terms ?? {}
  return { token, elementId, name: element.name, role, act, postId, unitId }
}

function ending(closed: ClosedStep | undefined, at: string) {
  if (closed === undefined) return { isOpen: 1, closedAt: null, outcome: null }
  return { isOpen: null, closedAt: at, outcome: outcomeOf(closed) }
}

/** Closes the steps that wait no longer: one statement, or two where some were withdrawn. */
export async function closeTasks(
  instanceId: number,
  closed: readonly ClosedStep[],
  at: string,
): Promise<void> {
  for (const outcome of new Set(closed.map(outcomeOf))) {
    const tokens = closed.filter((step) => outcomeOf(step) === outcome).map(({ token }) => token)
    await change(
      `UPDATE workflow_tasks SET is_open = NULL, closed_at = :at, outcome = :outcome
       WHERE instance_id = :instanceId AND token IN (:tokens)`,
      { instanceId, at, outcome, tokens },
    )
  }
}

function outcomeOf({ isWithdrawn, outcome }: ClosedStep): string | null {
  return isWithdrawn ? 'withdrawn' : outcome
}

/** Gives the open steps of these roles to their new holders. */
export async function reassignTasks(instanceId: number, holders: Holders): Promise<void> {
  for (const [role, { postId = null, unitId = null }] of Object.entries(holders))
    await change(
      `UPDATE workflow_tasks SET post_id = :postId, unit_id = :unitId
       WHERE instance_id = :instanceId AND role = :role AND is_open = 1`,
      { instanceId, role, postId, unitId },
    )
}
