import { Refusal } from '../platform/refusal.ts'
import { armsOf } from './arms.ts'
import type { Facts } from './feel.ts'
import { elementOf, flowOf } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import type { Armed, ClosedStep, Moves, OpenedStep, State, Token } from './state.ts'

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
  learned: Facts
  next: number
  tokens: Map<number, Token>
  /** The tokens that stood before the first move. */
  before: readonly Token[]
  arrivals: Arrival[]
  opened: OpenedStep[]
  closed: ClosedStep[]
  armed: Armed[]
  log: string[]
}

/** More moves than any real diagram makes between two waits; beyond it the diagram runs in a circle. */
const mostMoves = 10_000

/** A working copy of the state. */
export function open(graph: Graph, { tokens, next }: State, facts: Facts): Run {
  const copy = new Map(tokens.map((token) => [token.id, token]))
  const nothing = { learned: {}, arrivals: [], opened: [], closed: [], armed: [], log: [] }
  return { graph, facts, next, tokens: copy, before: tokens, ...nothing }
}

/** The result of a run that has come to rest; refused when tokens wait for each other for ever. */
export function close(run: Run): Moves {
  const tokens = [...run.tokens.values()]
  const waits = tokens.some(({ holds }) => holds === 'step' || holds === 'wait')
  if (tokens.length > 0 && !waits) throw new Refusal(409, ['workflow.stuck'])
  const { opened, closed, learned, log, next } = run
  const armed = run.armed.filter(({ token }) => run.tokens.has(token))
  const disarmed = run.before
    .filter((token) => !run.tokens.has(token.id) && armsOf(run.graph, token).length > 0)
    .map(({ id }) => id)
  const changes = { opened, closed, armed, disarmed, learned, log }
  return { state: { next, tokens }, ...changes, hasEnded: tokens.length === 0 }
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
  const containers = [...run.tokens.values()].filter(isContainer)
  if (containers.length === 0) return undefined
  const occupied = new Set([...run.tokens.values()].map(({ scope }) => scope))
  return containers.find(({ id }) => !occupied.has(id))
}

function isContainer({ holds }: Token): boolean {
  return holds === 'scope' || holds === 'list'
}

/** Puts a token down where it waits, and sets what it waits for. */
export function place(run: Run, token: Omit<Token, 'id'>): Token {
  const placed = { ...token, id: run.next }
  run.next += 1
  run.tokens.set(placed.id, placed)
  const arms = armsOf(run.graph, placed)
  if (arms.length === 0) return placed
  const facts = factsIn(run, placed.id)
  run.armed.push(...arms.map((element) => ({ token: placed.id, element, facts })))
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

/** Takes a token away with everything inside it, steps and all. */
export function remove(run: Run, token: Token): void {
  withdraw(run, token.id)
  run.tokens.delete(token.id)
  if (token.holds === 'step') withdrawStep(run, token)
}

/** Takes away everything inside a scope, or everything at the top, steps and all. */
export function withdraw(run: Run, scope: number | null): void {
  run.arrivals = run.arrivals.filter((arrival) => arrival.scope !== scope)
  for (const token of [...run.tokens.values()].filter((one) => one.scope === scope))
    remove(run, token)
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
