import { refuseIf, Refusal } from '../platform/refusal.ts'
import { elements } from './elements/table.ts'
import type { Facts } from './feel.ts'
import { elementOf } from './graph.ts'
import type { Graph } from './graph.ts'
import { whyNotMove } from './rules.ts'
import { close, finish, open, place, settle, withdraw } from './run.ts'
import type { Run } from './run.ts'
import type { Moves, State, Token } from './state.ts'

/** One step done: its token, how it ended, and the routing facts that the ways on may depend on. */
export interface StepDone {
  token: number
  outcome?: string | null
  facts: Facts
}

/** Begins a process; the state says where it waits first. */
export function start(graph: Graph, facts: Facts): Moves {
  const run = open(graph, { next: 1, tokens: [] }, facts)
  run.arrivals.push({ at: graph.start, scope: null })
  return rest(run)
}

/** Completes an open step and moves on; refused when the step is not open or cannot end so. */
export function complete(
  graph: Graph,
  state: State,
  { token, outcome = null, facts }: StepDone,
): Moves {
  const step = state.tokens.find(({ id, holds }) => id === token && holds === 'step')
  if (step === undefined) throw new Refusal(409, ['workflow.step_not_open'])
  refuseUnknownOutcome(graph, step, outcome)
  const run = open(graph, state, { ...facts, outcome })
  run.closed.push({ token, element: step.at, outcome, isWithdrawn: false })
  finish(run, step)
  return rest(run)
}

/** Sends the whole process back (or on) to one step: everything open is withdrawn, and only that step is open. */
export function move(
  graph: Graph,
  state: State,
  { to, facts }: { to: string; facts: Facts },
): Moves {
  refuseIf(409, whyNotMove(graph, to))
  const run = open(graph, state, facts)
  withdraw(run, null)
  run.arrivals.push({ at: to, scope: scopeFor(run, elementOf(graph, to).scope) })
  return rest(run)
}

/** Opens the sub-processes around an element, outermost first; gives the token of the innermost. */
function scopeFor(run: Run, scope: string | null): number | null {
  if (scope === null) return null
  const outer = scopeFor(run, elementOf(run.graph, scope).scope)
  return place(run, { at: scope, scope: outer, holds: 'scope' }).id
}

function refuseUnknownOutcome(graph: Graph, step: Token, outcome: string | null): void {
  const outcomes = elementOf(graph, step.at).terms?.outcomes ?? []
  const isKnown = outcomes.length === 0 ? outcome === null : outcomes.includes(outcome ?? '')
  if (!isKnown) throw new Refusal(422, ['workflow.outcome_unknown'])
}

function rest(run: Run): Moves {
  settle(
    run,
    (arrival) => {
      const element = elementOf(run.graph, arrival.at)
      elements[element.kind](run, element, arrival)
    },
    (token) => {
      finish(run, token)
    },
  )
  return close(run)
}
