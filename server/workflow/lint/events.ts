import { elementOf, flowOf, isActivity } from '../graph.ts'
import type { Graph, GraphElement, Problem } from '../graph.ts'
import { catcher } from '../raise.ts'

/** What is wrong with the events of a process: where they stand, what they wait for, and errors that nobody takes. */
export function events(graph: Graph): Problem[] {
  const all = Object.values(graph.elements)
  const wrong = all.flatMap((element) =>
    codes
      .filter((code) => wrongs[code]?.(graph, element))
      .map((code) => ({ element: element.id, code })),
  )
  return wrong.length > 0 ? wrong : all.filter(isAside).flatMap((event) => rejoins(graph, event))
}

const wrongs: Readonly<Record<Problem['code'], (graph: Graph, element: GraphElement) => boolean>> =
  {
    'workflow.timer_missing': (_graph, { trigger }) =>
      trigger?.on === 'timer' && trigger.due === '',
    'workflow.message_missing': (_graph, { trigger }) =>
      trigger?.on === 'message' && trigger.name === '',
    'workflow.event_on_no_activity': (graph, element) =>
      element.kind === 'boundary' && !sitsOnActivity(graph, element),
    'workflow.event_has_incoming': (_graph, { kind, incoming }) =>
      kind === 'boundary' && incoming.length > 0,
    'workflow.error_goes_on': (_graph, { kind, trigger, interrupts }) =>
      kind === 'boundary' && trigger?.on === 'error' && interrupts === false,
    'workflow.error_not_caught': (graph, element) =>
      element.kind === 'error-end' && !isCaught(graph, element),
    'workflow.race_without_events': (graph, element) =>
      element.kind === 'race' && !leadsToEvents(graph, element),
    'workflow.inner_start_waits': (_graph, { kind, scope, trigger }) =>
      kind === 'start' && scope !== null && trigger !== undefined,
  }
const codes = Object.keys(wrongs) as Problem['code'][]

/** A decision table is asked at once, so nothing can come between. */
function sitsOnActivity(graph: Graph, { attachedTo = '', scope }: GraphElement): boolean {
  const host = graph.elements[attachedTo]
  return host !== undefined && isActivity(host) && host.kind !== 'rule' && host.scope === scope
}

function isCaught(graph: Graph, { scope, trigger }: GraphElement): boolean {
  const code = trigger?.on === 'error' ? trigger.code : ''
  if (scope === null) return false
  return (
    catcher(graph, scope, code) !== undefined ||
    isCaught(graph, { ...elementOf(graph, scope), ...(trigger && { trigger }) })
  )
}

/** Each way on of a choice of events is an event that nothing else leads to. */
function leadsToEvents(graph: Graph, { outgoing }: GraphElement): boolean {
  const events = outgoing.map((flow) => elementOf(graph, flowOf(graph, flow).to))
  return (
    events.length > 1 && events.every((one) => one.kind === 'catch' && one.incoming.length === 1)
  )
}

/** An event beside which its activity goes on. */
function isAside({ kind, interrupts }: GraphElement): boolean {
  return kind === 'boundary' && interrupts === false
}

/** What begins beside an activity ends by itself: it may never meet the way of the activity. */
function rejoins(graph: Graph, event: GraphElement): Problem[] {
  const aside = closure(graph, [event])
  const others = Object.values(graph.elements).filter(
    ({ id, kind }) =>
      id !== event.id && (kind === 'start' || kind === 'boundary') && !aside.has(id),
  )
  const meets = [...closure(graph, others)].some((id) => aside.has(id))
  return meets ? [{ element: event.id, code: 'workflow.event_joins_in' }] : []
}

function closure(graph: Graph, from: GraphElement[]): Set<string> {
  const seen = new Set(from)
  for (const { outgoing, boundary = [] } of seen) {
    outgoing.forEach((flow) => seen.add(elementOf(graph, flowOf(graph, flow).to)))
    boundary
      .filter((id) => !isAside(elementOf(graph, id)))
      .forEach((id) => seen.add(elementOf(graph, id)))
  }
  return new Set([...seen].map(({ id }) => id))
}
