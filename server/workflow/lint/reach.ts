import { elementOf, flowOf, isEnd, isGateway } from '../graph.ts'
import type { Graph, GraphElement, Problem } from '../graph.ts'

/** Elements that nothing leads to, elements from which no end can be reached, and circles in which nobody is asked. */
export function reach(graph: Graph): Problem[] {
  const all = Object.values(graph.elements)
  const reached = spread(
    all.filter(({ kind }) => kind === 'start'),
    (one) => onward(graph, one),
  )
  const ending = spread(all.filter(isEnd), (one) => before(graph, one))
  return [
    ...missing(all, reached, 'workflow.unreachable'),
    ...missing(
      all.filter(({ outgoing }) => outgoing.length > 0),
      ending,
      'workflow.never_ends',
    ),
    ...circles(graph),
  ]
}

function onward(graph: Graph, element: GraphElement): GraphElement[] {
  const next = element.outgoing.map((flow) => elementOf(graph, flowOf(graph, flow).to))
  return [...next, ...(element.boundary ?? []).map((id) => elementOf(graph, id))]
}

function before(graph: Graph, { incoming, attachedTo }: GraphElement): GraphElement[] {
  const sources = incoming.map((flow) => flowOf(graph, flow).from)
  return [...sources, ...(attachedTo ? [attachedTo] : [])].map((id) => elementOf(graph, id))
}

function spread(
  from: GraphElement[],
  next: (element: GraphElement) => GraphElement[],
): Set<GraphElement> {
  const seen = new Set(from)
  for (const element of seen) next(element).forEach((one) => seen.add(one))
  return seen
}

function missing(all: GraphElement[], seen: Set<GraphElement>, code: Problem['code']): Problem[] {
  return all.filter((element) => !seen.has(element)).map(({ id }) => ({ element: id, code }))
}

/** Gateways that lead back to themselves over gateways alone: a token would run there for ever. */
function circles(graph: Graph): Problem[] {
  const next = (element: GraphElement) => onward(graph, element).filter(isPassed)
  return Object.values(graph.elements)
    .filter(isPassed)
    .filter((gateway) => spread(next(gateway), next).has(gateway))
    .map(({ id }) => ({ element: id, code: 'workflow.loop_without_step' }))
}

/** Decision tables are asked at once, like gateways. */
function isPassed(element: GraphElement): boolean {
  return isGateway(element) || element.kind === 'rule'
}
