import { isGateway } from '../graph.ts'
import type { Graph, GraphElement, Problem } from '../graph.ts'

/** What is wrong with how each element stands among its flows. */
export function structure(graph: Graph): Problem[] {
  const all = Object.values(graph.elements)
  return [...starts(graph), ...all.flatMap((element) => standing(element)), ...conditions(graph)]
}

/** Each scope, the process itself among them, begins at exactly one none-start. */
function starts(graph: Graph): Problem[] {
  const all = Object.values(graph.elements)
  const scopes = [null, ...all.filter(({ kind }) => kind === 'scope').map(({ id }) => id)]
  return scopes.flatMap((scope): Problem[] => {
    const here = all.filter((element) => element.kind === 'start' && element.scope === scope)
    if (here.length === 0) return [{ element: scope ?? graph.key, code: 'workflow.start_missing' }]
    return here.slice(1).map(({ id }) => ({ element: id, code: 'workflow.second_start' }))
  })
}

const wrongs: Readonly<Record<Problem['code'], (element: GraphElement) => boolean>> = {
  'workflow.start_has_incoming': ({ kind, incoming }) => kind === 'start' && incoming.length > 0,
  'workflow.end_has_outgoing': (element) => isEnd(element) && element.outgoing.length > 0,
  'workflow.dead_end': (element) => !isEnd(element) && element.outgoing.length === 0,
  'workflow.splits_without_gateway': (element) =>
    !isGateway(element) && element.outgoing.length > 1,
  'workflow.no_default_flow': lacksDefault,
  'workflow.list_missing': ({ several }) => several?.list === '',
  'workflow.outcomes_of_many': (element) =>
    element.several !== undefined && mayEndDifferently(element),
}

function standing(element: GraphElement): Problem[] {
  const codes = Object.keys(wrongs) as Problem['code'][]
  return codes
    .filter((code) => wrongs[code]?.(element))
    .map((code) => ({ element: element.id, code }))
}

function isEnd({ kind }: GraphElement): boolean {
  return kind === 'end' || kind === 'terminate'
}

function lacksDefault({ kind, outgoing, otherwise }: GraphElement): boolean {
  return kind === 'exclusive' && outgoing.length > 1 && !outgoing.includes(otherwise ?? '')
}

/** Many people ending one step differently is a count, which the subset does not hold yet. */
function mayEndDifferently(element: GraphElement): boolean {
  return (element.terms?.outcomes.length ?? 0) > 1
}

/** A condition stands only behind an exclusive gateway, and on each of its flows but the default. */
function conditions(graph: Graph): Problem[] {
  return Object.values(graph.flows).flatMap((flow): Problem[] => {
    const from = graph.elements[flow.from]
    const isChoice = from?.kind === 'exclusive' && from.outgoing.length > 1
    const needsOne = isChoice && from.otherwise !== flow.id
    if (needsOne && !flow.condition)
      return [{ element: flow.id, code: 'workflow.condition_missing' }]
    if (!needsOne && flow.condition)
      return [{ element: flow.id, code: 'workflow.condition_unused' }]
    return []
  })
}
