import type { DecisionTable } from './decisions/decision-table.ts'
import type { Flow, Graph, GraphElement, Problem } from './graph.ts'

/** What diagrams may refer to: the processes they call and the decision tables they ask, by key. */
export interface Library {
  processes: Readonly<Record<string, Graph>>
  decisions: Readonly<Record<string, DecisionTable>>
}

/** A library in which nothing stands. */
export const emptyLibrary: Library = { processes: {}, decisions: {} }

/**
 * The process with each process it calls standing inside, like a sub-process, and with the tables it asks. The ids of
 * what came from a call begin with the call's, `hand-over/check`. Thus a case runs by one graph that never changes.
 */
export function link(graph: Graph, library: Library): { graph: Graph; problems: Problem[] } {
  const all = Object.values(graph.elements)
  const calls = all.filter(({ kind }) => kind === 'call')
  const problems = [
    ...calls.flatMap((call) => whyNotCall(graph, call, library)),
    ...all.filter(({ kind }) => kind === 'rule').flatMap((rule) => whyNotAsk(rule, library)),
  ]
  if (problems.length > 0) return { graph, problems }
  const linked = structuredClone(graph)
  for (const { id, calls: key = '' } of calls) inline(linked, id, library.processes[key] ?? graph)
  const asked = all.flatMap(({ decision }) => library.decisions[decision ?? ''] ?? [])
  const called = calls.flatMap(({ calls: key }) =>
    Object.values(library.processes[key ?? '']?.decisions ?? {}),
  )
  const decisions = Object.fromEntries([...called, ...asked].map((table) => [table.key, table]))
  return { graph: asked.length + called.length > 0 ? { ...linked, decisions } : linked, problems }
}

/** The keys of the processes that a graph calls, itself or through others. */
export function calledBy(graph: Graph): string[] {
  return [...new Set(Object.values(graph.elements).flatMap(({ calls }) => calls ?? []))]
}

function whyNotCall(graph: Graph, { id, calls = '' }: GraphElement, library: Library): Problem[] {
  const called = library.processes[calls]
  const isCircle = calls === graph.key || (called && calledBy(called).includes(graph.key))
  if (isCircle) return [{ element: id, code: 'workflow.call_in_circle', detail: calls }]
  return called === undefined ? [{ element: id, code: 'workflow.call_unknown', detail: calls }] : []
}

function whyNotAsk({ id, decision = '' }: GraphElement, { decisions }: Library): Problem[] {
  const isKnown = Object.hasOwn(decisions, decision)
  return isKnown ? [] : [{ element: id, code: 'workflow.decision_unknown', detail: decision }]
}

function inline(graph: Graph, call: string, called: Graph): void {
  const named = (id: string) => `${call}/${id}`
  for (const flow of Object.values(called.flows)) graph.flows[named(flow.id)] = renamed(flow, named)
  for (const element of Object.values(called.elements))
    graph.elements[named(element.id)] = standing(element, call, named)
  const caller = graph.elements[call]
  if (caller !== undefined) caller.start = named(called.start)
}

function renamed(flow: Flow, named: (id: string) => string): Flow {
  return { ...flow, id: named(flow.id), from: named(flow.from), to: named(flow.to) }
}

function standing(element: GraphElement, call: string, named: (id: string) => string) {
  const { scope, incoming, outgoing, terms, boundary } = element
  const moved: GraphElement = {
    ...element,
    id: named(element.id),
    scope: scope === null ? call : named(scope),
    incoming: incoming.map(named),
    outgoing: outgoing.map(named),
    ...(terms && { terms: { ...terms, returnTo: terms.returnTo.map(named) } }),
    ...(boundary && { boundary: boundary.map(named) }),
  }
  for (const place of ['otherwise', 'start', 'attachedTo'] as const) {
    const id = moved[place]
    if (id !== undefined) moved[place] = named(id)
  }
  return moved
}
