import { holds } from './feel.ts'
import { elementOf } from './graph.ts'
import { factsIn, leave, withdraw } from './run.ts'
import type { Run } from './run.ts'
import type { ListState, Token } from './state.ts'

/** Ends an activity: its token goes, and the process goes on behind it; one of a list is counted there instead. */
export function finish(run: Run, token: Token): void {
  run.tokens.delete(token.id)
  if (token.index === undefined) leave(run, elementOf(run.graph, token.at), token.scope)
  else countDone(run, token)
}

/** Ends a container in which nothing is left; a list begins its next item first. */
export function endContainer(run: Run, token: Token): void {
  if (token.list === undefined) {
    finish(run, token)
    return
  }
  if (token.list.begun < token.list.items.length) {
    beginItem(run, token, token.list)
    return
  }
  run.facts = { ...run.facts, outcomes: token.list.outcomes }
  finish(run, token)
}

/** Begins the items of a list that have not begun: all of them, or the first where one follows the other. */
export function beginItems(run: Run, token: Token): void {
  const { several } = elementOf(run.graph, token.at)
  const { begun, items } = listOfToken(token)
  const most = several?.isSequential === true ? 1 : items.length
  for (let count = begun; count < items.length && count < begun + most; count += 1) {
    const current = run.tokens.get(token.id) ?? token
    beginItem(run, current, listOfToken(current))
  }
}

/** Ends a list early where its condition is true by now. */
export function endEarly(run: Run, list: Token): void {
  const { until } = elementOf(run.graph, list.at).several ?? {}
  if (until === undefined || !holds(until, { ...factsIn(run, list.scope), ...counts(list) })) return
  withdraw(run, list.id)
  const state = listOfToken(list)
  const { begun, items } = state
  putList(run, list, {
    ...state,
    items: items.slice(0, begun),
    withdrawn: begun - state.outcomes.length,
  })
}

/** Writes where a list stands by now. */
export function putList(run: Run, token: Token, list: ListState): Token {
  const put = { ...token, list }
  run.tokens.set(token.id, put)
  return put
}

/** Where a list stands. */
export function listOfToken({ list }: Token): ListState {
  return list ?? { items: [], begun: 0, withdrawn: 0, outcomes: [] }
}

/** The token of the open list at an element, if there is one. */
export function openList(tokens: Iterable<Token>, element: string): Token | undefined {
  return [...tokens].find(({ at, holds: what }) => at === element && what === 'list')
}

function beginItem(run: Run, token: Token, list: ListState): void {
  const index = list.begun
  putList(run, token, { ...list, begun: index + 1 })
  run.arrivals.push({ at: token.at, scope: token.id, index, item: list.items[index] })
}

function countDone(run: Run, { scope }: Token): void {
  const token = run.tokens.get(scope ?? -1)
  if (token === undefined) return
  const list = listOfToken(token)
  const outcome = typeof run.facts.outcome === 'string' ? run.facts.outcome : null
  endEarly(run, putList(run, token, { ...list, outcomes: [...list.outcomes, outcome] }))
}

/** What the condition of a list may speak of. Source: BPMN 2.0.2 §13.3.7, table of instance counts. */
function counts(token: Token): Record<string, unknown> {
  const { items, begun, withdrawn, outcomes } = listOfToken(token)
  return {
    outcomes,
    numberOfInstances: items.length - withdrawn,
    numberOfActiveInstances: begun - withdrawn - outcomes.length,
    numberOfCompletedInstances: outcomes.length,
  }
}
