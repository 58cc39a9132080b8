import { reasons } from '../platform/refusal.ts'
import type { Reason } from '../platform/refusal.ts'
import { isStep } from './graph.ts'
import type { Graph, GraphElement } from './graph.ts'
import { play } from './lint/markings.ts'

/** Reasons why a process may not be sent to that element; none means it may. */
export function whyNotMove(graph: Graph, to: string): Reason[] {
  const element = graph.elements[to]
  if (element === undefined) return ['workflow.element_unknown']
  const way = around(graph, element)
  return reasons(
    [!isStep(element), 'workflow.move_to_no_step'],
    [way.slice(1).some(({ several }) => several !== undefined), 'workflow.move_into_list'],
    [way.some(({ outgoing }) => play(graph, outgoing).length > 0), 'workflow.move_into_branch'],
  )
}

/** The element and the sub-processes around it, innermost first. */
function around(graph: Graph, element: GraphElement): GraphElement[] {
  const outer = element.scope === null ? undefined : graph.elements[element.scope]
  return outer === undefined ? [element] : [element, ...around(graph, outer)]
}
