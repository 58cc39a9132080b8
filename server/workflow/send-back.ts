import { found, refuseIf } from '../platform/refusal.ts'
import { stepFor } from './advance.ts'
import { moveCase } from './cases/move-case.ts'
import type { StepGiven } from './advance.ts'
import { definition } from './definitions.ts'
import { doerOf } from './doer.ts'
import type { Doing } from './doer.ts'
import { elementOf } from './graph.ts'
import { runningInstance } from './instance-rows.ts'
import type { Subject } from './instance-rows.ts'
import { move } from './interpret.ts'
import type { Progress } from './progress.ts'

/** From which open step a subject is sent back, and to which. */
export interface ReturnGiven extends Subject, Pick<StepGiven, 'act' | 'elementId'> {
  to: string
}

/** Sends a subject from an open step to one that its diagram allows returns to (`tamcap:returnTo`); all else that is open is withdrawn. */
export async function sendBack(
  { subjectType, subjectId, to, ...from }: ReturnGiven,
  { actor, at }: Doing,
): Promise<Progress> {
  const before = found(await runningInstance({ subjectType, subjectId }), 'workflow.not_running')
  const { graph } = await definition(before.definitionId)
  const step = elementOf(graph, stepFor(graph, before, from, doerOf(actor)).at)
  const mayReturn = step.terms?.returnTo.includes(to) === true
  refuseIf(409, mayReturn ? [] : ['workflow.no_return_there'])
  const moves = move(graph, before.state, { to, facts: before.facts })
  return await moveCase(graph, before, moves, at)
}
