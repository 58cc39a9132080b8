import { elementOf, flowOf } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import type { Token } from './state.ts'

/** The events and handlers that a token waits for: its own, and those on the edge of its activity. */
export function armsOf(graph: Graph, token: Token): string[] {
  const element = elementOf(graph, token.at)
  const own = token.holds === 'wait' ? awaited(graph, element) : []
  if (token.index !== undefined) return own
  const edge = edgeOf(graph, element).filter((event) => !token.fired?.includes(event))
  return [...own, ...edge]
}

function awaited(graph: Graph, element: GraphElement): string[] {
  if (element.kind !== 'race') return [element.id]
  return element.outgoing.map((flow) => flowOf(graph, flow).to)
}

/** Errors on the edge wait for nobody: they are thrown from inside. */
function edgeOf(graph: Graph, { boundary = [] }: GraphElement): string[] {
  return boundary.filter((id) => elementOf(graph, id).trigger?.on !== 'error')
}
