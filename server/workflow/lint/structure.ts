import { isEnd, isGateway } from '../graph.ts'
import type { Graph, GraphElement, Problem } from '../graph.ts'

/** What is wrong with how each element stands among its flows. */
export function structure(graph: Graph): Problem[] {
  const all = Object.values(graph.elements)
  return [...starts(graph), ...all.flatMap((element) => standing(element)), ...conditions(graph)]
}

/** Each scope, the process itself among them, begins at exactly one none-start. */
function starts(graph: Graph): Problem[] {
  const all = Object.values(graph.elements)
  const scopes = [null, ...all.filter(isContainer).map(({ id }) => id)]
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
    !isGateway(element) && element.kind !== 'race' && element.outgoing.length > 1,
  'workflow.no_default_flow': lacksDefault,
  'workflow.list_missing': ({ several }) => several?.list === '',
}

function standing(element: GraphElement): Problem[] {
  const codes = Object.keys(wrongs) as Problem['code'][]
  return codes
    .filter((code) => wrongs[code]?.(element))
    .map((code) => ({ element: element.id, code }))
}

function isContainer({ kind }: GraphElement): boolean {
  return kind === 'scope' || kind === 'call'
}

function lacksDefault({ kind, outgoing, otherwise }: GraphElement): boolean {
  return kind === 'exclusive' && outgoing.length > 1 && !outgoing.includes(otherwise ?? '')
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
