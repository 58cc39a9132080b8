import { Refusal } from '../../platform/refusal.ts'
import { holds } from '../feel.ts'
import type { Facts } from '../feel.ts'
import { flowOf } from '../graph.ts'
import type { Graph, GraphElement } from '../graph.ts'
import { factsIn, follow } from '../run.ts'
import type { Enter } from './element.ts'

/** One way on: the first flow in drawn order whose condition is true, else the default. */
export const enterExclusive: Enter = (run, element, { scope }) => {
  const way = wayOn(run.graph, element, factsIn(run, scope))
  if (way === undefined) throw new Refusal(409, ['workflow.no_way_on'])
  follow(run, way, scope)
}

function wayOn(graph: Graph, element: GraphElement, facts: Facts): string | undefined {
  if (element.outgoing.length === 1) return element.outgoing[0]
  const isTrue = (id: string) => {
    const { condition } = flowOf(graph, id)
    return condition !== undefined && id !== element.otherwise && holds(condition, facts)
  }
  return element.outgoing.find(isTrue) ?? element.otherwise
}
