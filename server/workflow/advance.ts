import { Refusal } from '../platform/refusal.ts'
import type { Facts } from './feel.ts'
import { elementOf } from './graph.ts'
import type { Graph } from './graph.ts'
import { holderOf } from './holders.ts'
import type { Holders } from './holders.ts'
import { complete } from './interpret.ts'
import { whyNotDo } from './rules.ts'
import type { Doer, Waiting } from './rules.ts'
import type { Moves, State, Token } from './state.ts'

/** Which open step is done, by its act or its element (the only open one if neither is said), and how it ended. */
export interface StepGiven {
  act?: string
  elementId?: string
  outcome?: string | null
  /** Passed over where no such step is open: a body may have drawn its process without it. */
  isOptional?: boolean
}

/** Where a process stands and what is known of it. */
export interface Standing {
  agencyId: number
  state: State
  facts: Facts
  holders: Holders
}

/** Completes the steps one after the other in memory; null for the doer means the installation itself. */
export function advance(
  graph: Graph,
  standing: Standing,
  steps: readonly StepGiven[],
  doer: Doer | null,
): Moves {
  const { facts, state } = standing
  let moves = unmoved(state)
  for (const step of steps) {
    const now = { ...standing, state: moves.state }
    if (step.isOptional === true && !isOpenStep(graph, now, step)) continue
    const { id } = stepFor(graph, now, step, doer)
    const { outcome = null } = step
    const known = { ...facts, ...moves.learned }
    moves = after(moves, complete(graph, moves.state, { token: id, outcome, facts: known }))
  }
  return moves
}

function isOpenStep(graph: Graph, { state }: Standing, step: StepGiven): boolean {
  return state.tokens.some((token) => token.holds === 'step' && isMeant(graph, token, step))
}

function unmoved(state: State): Moves {
  const nothing = { opened: [], closed: [], armed: [], disarmed: [], learned: {}, log: [] }
  return { state, ...nothing, hasEnded: false }
}

/** Two moves as one. */
export function after(first: Moves, second: Moves): Moves {
  const isNew = new Set(first.armed.map(({ token }) => token))
  const armed = first.armed.filter(({ token }) => !second.disarmed.includes(token))
  return {
    ...second,
    opened: [...first.opened, ...second.opened],
    closed: [...first.closed, ...second.closed],
    armed: [...armed, ...second.armed],
    disarmed: [...first.disarmed, ...second.disarmed.filter((token) => !isNew.has(token))],
    learned: { ...first.learned, ...second.learned },
    log: [...first.log, ...second.log],
  }
}

/** An open step as the rules see it. */
export function waiting(graph: Graph, standing: Standing, token: Token): Waiting {
  const element = elementOf(graph, token.at)
  const { role = '', act = null } = element.terms ?? {}
  const holder = holderOf(element, token.item, standing.holders)
  return { agencyId: standing.agencyId, role, act, holder }
}

/** Of the open steps that are meant, the first that waits for the doer; refused when there is none. */
export function stepFor(
  graph: Graph,
  standing: Standing,
  given: StepGiven,
  doer: Doer | null,
): Token {
  const meant = standing.state.tokens.filter(
    (token) => token.holds === 'step' && isMeant(graph, token, given),
  )
  const [first] = meant
  if (first === undefined) throw new Refusal(409, ['workflow.not_at_this_step'])
  if (doer === null) return first
  const reasons = (token: Token) => whyNotDo(waiting(graph, standing, token), doer)
  const theirs = meant.find((token) => reasons(token).length === 0)
  if (theirs === undefined) throw new Refusal(409, reasons(first))
  return theirs
}

function isMeant(graph: Graph, { at }: Token, { act, elementId, outcome }: StepGiven): boolean {
  const terms = elementOf(graph, at).terms
  const asked: [string | null | undefined, boolean][] = [
    [act, act === terms?.act],
    [elementId, elementId === at],
    [outcome, terms?.outcomes.includes(outcome ?? '') === true],
  ]
  return asked.every(([word, fits]) => word === undefined || word === null || fits)
}
