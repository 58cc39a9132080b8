import { Refusal } from '../platform/refusal.ts'
import type { Facts } from './feel.ts'
import { elementOf, flowOf } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import type { ClosedStep, Moves, OpenedStep, State, Token } from './state.ts'

/** A token on its way into an element. */
export interface Arrival {
  at: string
  scope: number | null
  via?: string
  index?: number
  item?: unknown
}

/** The working copy of a state while tokens move; elements change it, nobody else sees it. */
export interface Run {
  graph: Graph
  facts: Facts
  next: number
  tokens: Map<number, Token>
  arrivals: Arrival[]
  opened: OpenedStep[]
  closed: ClosedStep[]
  log: string[]
}

/** More moves than any real diagram makes between two waits; beyond it the diagram runs in a circle. */
const mostMoves = 10_000

/** A working copy of the state. */
export function open(graph: Graph, state: State, facts: Facts): Run {
  const tokens = new Map(state.tokens.map((token) => [token.id, token]))
  return { graph, facts, next: state.next, tokens, arrivals: [], opened: [], closed: [], log: [] }
}

/** The result of a run that has come to rest; refused when tokens wait for each other for ever. */
export function close(run: Run): Moves {
  const tokens = [...run.tokens.values()]
  const waits = tokens.some(({ holds }) => holds === 'step')
  if (tokens.length > 0 && !waits) throw new Refusal(409, ['workflow.stuck'])
  const { opened, closed, log, next } = run
  return { state: { next, tokens }, opened, closed, hasEnded: tokens.length === 0, log }
}

/** Moves tokens until each waits; containers end when nothing is left inside them. */
export function settle(
  run: Run,
  enter: (arrival: Arrival) => void,
  end: (token: Token) => void,
): void {
  for (let moves = 0; moves < mostMoves; moves += 1) {
    const arrival = run.arrivals.shift()
    if (arrival !== undefined) {
      run.log.push(arrival.at)
      enter(arrival)
      continue
    }
    const container = emptyContainer(run)
    if (container === undefined) return
    end(container)
  }
  throw new Refusal(409, ['workflow.endless_loop'])
}

function emptyContainer(run: Run): Token | undefined {
  const occupied = new Set([...run.tokens.values()].map(({ scope }) => scope))
  return [...run.tokens.values()].find(
    ({ id, holds }) => (holds === 'scope' || holds === 'list') && !occupied.has(id),
  )
}

/** Puts a token down where it waits. */
export function place(run: Run, token: Omit<Token, 'id'>): Token {
  const placed = { ...token, id: run.next }
  run.next += 1
  run.tokens.set(placed.id, placed)
  return placed
}

/** Sends a token along the flow. */
export function follow(run: Run, flow: string, scope: number | null): void {
  run.log.push(flow)
  run.arrivals.push({ at: flowOf(run.graph, flow).to, scope, via: flow })
}

/** Sends a token along every flow that leaves the element. */
export function leave(run: Run, element: GraphElement, scope: number | null): void {
  element.outgoing.forEach((flow) => {
    follow(run, flow, scope)
  })
}

/** Ends an activity: its token goes, and the process goes on behind it unless it was one of a list. */
export function finish(run: Run, token: Token): void {
  run.tokens.delete(token.id)
  if (token.index === undefined) leave(run, elementOf(run.graph, token.at), token.scope)
}

/** Takes away everything inside a scope, or everything at the top, steps and all. */
export function withdraw(run: Run, scope: number | null): void {
  run.arrivals = run.arrivals.filter((arrival) => arrival.scope !== scope)
  for (const token of [...run.tokens.values()].filter((one) => one.scope === scope)) {
    withdraw(run, token.id)
    run.tokens.delete(token.id)
    if (token.holds === 'step') withdrawStep(run, token)
  }
}

function withdrawStep(run: Run, { id, at }: Token): void {
  const before = run.opened.length
  run.opened = run.opened.filter(({ token }) => token !== id)
  const wasOpenBefore = run.opened.length === before
  if (wasOpenBefore) run.closed.push({ token: id, element: at, outcome: null, isWithdrawn: true })
}

/** What expressions in a scope know: the facts, and the items of the lists around them. */
export function factsIn(run: Run, scope: number | null): Facts {
  const token = scope === null ? undefined : run.tokens.get(scope)
  if (token === undefined) return run.facts
  const outer = factsIn(run, token.scope)
  const several = elementOf(run.graph, token.at).several
  return several === undefined || token.index === undefined
    ? outer
    : { ...outer, [several.item]: token.item }
}
