import { refuseIf, Refusal } from '../platform/refusal.ts'
import { armsOf } from './arms.ts'
import { elements } from './elements/table.ts'
import type { Facts } from './feel.ts'
import {
  beginItems,
  endContainer,
  endEarly,
  finish,
  openList,
  putList,
  listOfToken,
} from './finish.ts'
import { elementOf } from './graph.ts'
import type { Graph } from './graph.ts'
import { interrupt, raise } from './raise.ts'
import { whyNotMove } from './rules.ts'
import { close, leave, open, place, remove, settle, withdraw } from './run.ts'
import type { Run } from './run.ts'
import type { Moves, State, Token } from './state.ts'

/** One step done: its token, how it ended, and the routing facts that the ways on may depend on. */
export interface StepDone {
  token: number
  outcome?: string | null
  facts: Facts
}

/** What came that a token waited for: the event, or the service task whose handler has answered. */
export interface Came {
  token: number
  element: string
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

/** Moves on because a timer, message or handler has come; refused when nobody waits for it any more. */
export function trigger(graph: Graph, state: State, { token: id, element, facts }: Came): Moves {
  const run = open(graph, state, facts)
  fire(run, waitingFor(run, id, element), element)
  return rest(run)
}

/** Moves on because a handler has thrown an error; null when nothing around the service task takes it. */
export function fail(
  graph: Graph,
  state: State,
  { token: id, element, facts, code }: Came & { code: string },
): Moves | null {
  const run = open(graph, state, facts)
  return raise(run, waitingFor(run, id, element).id, code) ? rest(run) : null
}

/** Adds an item to the open list at an element; it begins at once, or in its turn. */
export function addItem(
  graph: Graph,
  state: State,
  { element, item, facts }: { element: string; item: unknown; facts: Facts },
): Moves {
  const list = openList(state.tokens, element)
  if (list === undefined) throw new Refusal(409, ['workflow.list_not_open'])
  const run = open(graph, state, facts)
  const { items, ...at } = listOfToken(list)
  const grown = putList(run, list, { ...at, items: [...items, item] })
  if (elementOf(graph, element).several?.isSequential !== true) beginItems(run, grown)
  return rest(run)
}

/** Withdraws one item of a list with all that is open in it; the list goes on without. */
export function withdrawItem(
  graph: Graph,
  state: State,
  { token: id, facts }: { token: number; facts: Facts },
): Moves {
  const token = state.tokens.find((one) => one.id === id && one.index !== undefined)
  const list = state.tokens.find((one) => one.id === token?.scope)
  if (token === undefined || list === undefined) throw new Refusal(409, ['workflow.step_not_open'])
  const run = open(graph, state, facts)
  remove(run, token)
  const { withdrawn, ...at } = listOfToken(list)
  endEarly(run, putList(run, list, { ...at, withdrawn: withdrawn + 1 }))
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

function waitingFor(run: Run, id: number, element: string): Token {
  const token = run.tokens.get(id)
  if (token === undefined || !armsOf(run.graph, token).includes(element))
    throw new Refusal(409, ['workflow.waits_no_longer'])
  return token
}

function fire(run: Run, token: Token, id: string): void {
  const element = elementOf(run.graph, id)
  if (element.kind === 'boundary' && element.interrupts !== false) interrupt(run, token, element)
  else if (token.at === id) finish(run, token)
  else pass(run, token, id)
}

/** The first event behind a choice of events takes its token; one on the edge that does not interrupt takes none, and a timer goes off once. */
function pass(run: Run, token: Token, id: string): void {
  const element = elementOf(run.graph, id)
  const fired = [...(token.fired ?? []), id]
  if (element.kind !== 'boundary') run.tokens.delete(token.id)
  else if (element.trigger?.on === 'timer') run.tokens.set(token.id, { ...token, fired })
  run.log.push(id)
  leave(run, element, token.scope)
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
    (token) => endContainer(run, token),
  )
  return close(run)
}
