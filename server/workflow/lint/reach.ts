import { elementOf, flowOf, isGateway } from '../graph.ts'
import type { Graph, GraphElement, Problem } from '../graph.ts'

/** Elements that nothing leads to, elements from which no end can be reached, and circles in which nobody is asked. */
export function reach(graph: Graph): Problem[] {
  const all = Object.values(graph.elements)
  const reached = spread(
    all.filter(({ kind }) => kind === 'start'),
    (one) => onward(graph, one),
  )
  const ends = all.filter(({ kind }) => kind === 'end' || kind === 'terminate')
  const ending = spread(ends, (one) =>
    one.incoming.map((flow) => elementOf(graph, flowOf(graph, flow).from)),
  )
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
  return element.outgoing.map((flow) => elementOf(graph, flowOf(graph, flow).to))
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
  const next = (element: GraphElement) => onward(graph, element).filter(isGateway)
  return Object.values(graph.elements)
    .filter(isGateway)
    .filter((gateway) => spread(next(gateway), next).has(gateway))
    .map(({ id }) => ({ element: id, code: 'workflow.loop_without_step' }))
}
