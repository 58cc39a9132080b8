import { found } from '../platform/refusal.ts'
import { advance } from './advance.ts'
import type { StepGiven } from './advance.ts'
import { definition } from './definitions.ts'
import { doerOf } from './doer.ts'
import type { Doing } from './doer.ts'
import type { Facts } from './feel.ts'
import { elementOf } from './graph.ts'
import type { Graph } from './graph.ts'
import type { Holders } from './holders.ts'
import { moved } from './cases/move-case.ts'
import { runningInstance, updateInstance } from './instance-rows.ts'
import type { Subject } from './instance-rows.ts'
import { writeProgress } from './progress.ts'
import type { Progress } from './progress.ts'
import type { State } from './state.ts'
import { reassignTasks } from './task-rows.ts'

/** What an act has done on a subject's way. */
export interface StepsGiven extends Subject {
  steps: readonly StepGiven[]
  /** Facts that are new or have changed; those not named stay. */
  facts?: Facts
  /** Holders that are new or have changed. They count for these steps already. */
  holders?: Holders
}

/** Completes one step of a subject's process: four statements, inside an act; refused unless it is open and waits for the actor. */
export async function completeStep(
  { subjectType, subjectId, facts, holders, ...step }: Omit<StepsGiven, 'steps'> & StepGiven,
  doing: Doing,
): Promise<Progress> {
  const known = { ...(facts && { facts }), ...(holders && { holders }) }
  return await completeSteps({ subjectType, subjectId, steps: [step], ...known }, doing)
}

/** Completes steps that follow each other in one act, for what a step costs. */
export async function completeSteps(
  { subjectType, subjectId, steps, facts = {}, holders = {} }: StepsGiven,
  { actor, at }: Doing,
): Promise<Progress> {
  const before = found(await runningInstance({ subjectType, subjectId }), 'workflow.not_running')
  const { graph } = await definition(before.definitionId)
  const known = { ...before.facts, ...facts }
  const standing = { ...before, facts: known, holders: { ...before.holders, ...holders } }
  const moves = advance(graph, standing, steps, doerOf(actor))
  const instance = moved(standing, moves)
  await updateInstance(instance, at)
  await reassignTasks(before.id, holdersOfOpen(graph, before.state, holders))
  return await writeProgress(graph, instance, moves, at)
}

// Steps that only open now are written with their holders.
function holdersOfOpen(graph: Graph, { tokens }: State, holders: Holders): Holders {
  const open = tokens.filter(({ holds }) => holds === 'step')
  const roles = new Set(open.map(({ at }) => elementOf(graph, at).terms?.role))
  return Object.fromEntries(Object.entries(holders).filter(([role]) => roles.has(role)))
}
