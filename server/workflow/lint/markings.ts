import { elementOf, flowOf, isEnd } from '../graph.ts'
import type { Graph, GraphElement, Problem } from '../graph.ts'

/** More states than any readable diagram of official business has. */
const mostMarkings = 20_000

/** The flows of one scope that carry a token, oldest first. */
type Marking = readonly string[]

/**
 * Plays a scope through with every way a gateway may take, from the given flows to the end, and gives what goes wrong:
 * a join that waits for ever, or a flow on which two tokens meet. Elements that are ready never take a token from one
 * another, so trying one order of the branches is enough and the work stays linear in the states.
 */
export function play(graph: Graph, from: Marking): Problem[] {
  const problems = new Map<string, Problem>()
  const seen = new Set<string>()
  const ahead: Marking[] = [from]
  for (let marking = ahead.pop(); marking !== undefined; marking = ahead.pop()) {
    const key = [...marking].sort().join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > mostMarkings)
      return [{ element: firstOf(graph, from), code: 'workflow.too_tangled' }]
    const next = after(graph, marking)
    next.problems.forEach((problem) => problems.set(`${problem.code} ${problem.element}`, problem))
    ahead.push(...next.markings)
  }
  return [...problems.values()]
}

interface Next {
  markings: Marking[]
  problems: Problem[]
}

function after(graph: Graph, marking: Marking): Next {
  if (marking.length === 0) return { markings: [], problems: [] }
  const ready = marking
    .map((flow) => elementOf(graph, flowOf(graph, flow).to))
    .find((element) => isReady(element, marking))
  if (ready === undefined) return stuck(graph, marking)
  const rest = marking.filter((flow) => !takes(ready, marking).includes(flow))
  const markings = endsScope(ready) ? [[]] : ways(graph, ready).map((way) => [...rest, ...way])
  const [safe, doubled] = split(markings, (one) => new Set(one).size === one.length)
  return { markings: safe, problems: doubled.map((one) => twice(graph, one)) }
}

function isReady(element: GraphElement, marking: Marking): boolean {
  return element.kind !== 'parallel' || element.incoming.every((flow) => marking.includes(flow))
}

/** The tokens an element uses up: a join one of each flow, all others the first that came. */
function takes(element: GraphElement, marking: Marking): Marking {
  if (element.kind === 'parallel') return element.incoming
  return marking.filter((flow) => element.incoming.includes(flow)).slice(0, 1)
}

/** Whether nothing else in the scope lives on. */
function endsScope(element: GraphElement): boolean {
  return isEnd(element) && element.kind !== 'end'
}

/** The sets of flows on which an element may go on; an event that interrupts an activity takes its place. */
function ways(graph: Graph, { kind, outgoing, boundary = [] }: GraphElement): Marking[] {
  if (kind === 'exclusive' || kind === 'race') return outgoing.map((flow) => [flow])
  const events = boundary.map((id) => elementOf(graph, id)).filter(({ interrupts }) => interrupts)
  return [outgoing, ...events.map((event) => event.outgoing)]
}

function stuck(graph: Graph, marking: Marking): Next {
  const joins = new Set(marking.map((flow) => flowOf(graph, flow).to))
  return {
    markings: [],
    problems: [...joins].map((element) => ({ element, code: 'workflow.join_waits_for_ever' })),
  }
}

function twice(graph: Graph, marking: Marking): Problem {
  const flow = marking.find((one, index) => marking.indexOf(one) !== index) ?? ''
  return { element: flowOf(graph, flow).to, code: 'workflow.two_at_once' }
}

function split<Thing>(things: Thing[], isFirst: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(isFirst), things.filter((thing) => !isFirst(thing))]
}

function firstOf(graph: Graph, marking: Marking): string {
  return marking.map((flow) => flowOf(graph, flow).from)[0] ?? ''
}
