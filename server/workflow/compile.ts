import { BpmnModdle } from 'bpmn-moddle'
import type { Drawn, ReadWarning } from 'bpmn-moddle'
import descriptor from '../../workflows/tamcap.moddle.json' with { type: 'json' }
import { kindOf } from './kinds.ts'
import { readAttributes } from './attributes.ts'
import type { Flow, Graph, GraphElement, Kind, Problem } from './graph.ts'

/** A diagram as a graph, with what could not be read; the graph is null when there is no process at all. */
export interface Compiled {
  graph: Graph | null
  problems: Problem[]
}

interface Reading {
  graph: Graph
  flows: Flow[]
  problems: Problem[]
}

/** Reads a BPMN 2.0 file with one process into a graph; what the subset does not hold is a problem and left out. */
export async function compile(xml: string): Promise<Compiled> {
  const read = await readXml(xml)
  if ('problem' in read) return { graph: null, problems: [read.problem] }
  const processes = children(read.root, 'rootElements').filter(
    (one) => one.$type === 'bpmn:Process',
  )
  const [process] = processes
  if (process === undefined || processes.length > 1) {
    return {
      graph: null,
      problems: [{ element: text(read.root, 'id'), code: 'workflow.not_one_process' }],
    }
  }
  const reading: Reading = { graph: emptyGraph(process), flows: [], problems: read.problems }
  readScope(reading, process, null)
  connect(reading)
  return { graph: reading.graph, problems: reading.problems }
}

type Read = { root: Drawn; problems: Problem[] } | { problem: Problem }

async function readXml(xml: string): Promise<Read> {
  try {
    const { rootElement, warnings } = await new BpmnModdle({ tamcap: descriptor }).fromXML(xml)
    return { root: rootElement, problems: warnings.map(problemOf) }
  } catch (problem) {
    const detail = problem instanceof Error ? problem.message : String(problem)
    return { problem: { element: '', code: 'workflow.unreadable', detail } }
  }
}

/** Names the element in what the reader complains of; it gives a duplicate or an unknown one as text only. */
function problemOf({ message, element }: ReadWarning): Problem {
  const duplicate = /duplicate ID <([^>]*)>/.exec(message)?.[1]
  if (duplicate !== undefined) return { element: duplicate, code: 'workflow.duplicate_id' }
  const place = element === undefined ? '' : text(element, 'id')
  return { element: place, code: 'workflow.unreadable', detail: message.replace(/\s+/g, ' ') }
}

function emptyGraph(process: Drawn): Graph {
  const key = text(process, 'id')
  return { key, name: text(process, 'name') || key, start: '', elements: {}, flows: {} }
}

function readScope(reading: Reading, owner: Drawn, scope: string | null): void {
  for (const drawn of children(owner, 'flowElements')) {
    if (drawn.$type.startsWith('bpmn:Data')) continue
    if (drawn.$type === 'bpmn:SequenceFlow') readFlow(reading, drawn)
    else readElement(reading, drawn, scope)
  }
}

function readFlow({ flows }: Reading, drawn: Drawn): void {
  const condition = drawn.get('conditionExpression') as Drawn | undefined
  const id = text(drawn, 'id')
  const flow: Flow = {
    id,
    name: text(drawn, 'name'),
    from: end(drawn, 'sourceRef'),
    to: end(drawn, 'targetRef'),
  }
  if (condition !== undefined) flow.condition = text(condition, 'body')
  flows.push(flow)
}

function readElement(reading: Reading, drawn: Drawn, scope: string | null): void {
  const id = text(drawn, 'id')
  const kind = kindOf(drawn)
  const problem = whyNotRead(id, kind)
  if (kind === null || problem !== null) {
    reading.problems.push({
      element: id,
      code: problem ?? 'workflow.element_not_supported',
      detail: drawn.$type,
    })
    return
  }
  const element: GraphElement = {
    id,
    name: text(drawn, 'name') || id,
    kind,
    scope,
    incoming: [],
    outgoing: [],
  }
  reading.problems.push(...readAttributes(drawn, element))
  reading.graph.elements[id] = element
  readInside(reading, drawn, element)
}

/** An id must be there, at most 80 characters long, and no word that JavaScript objects keep for themselves. */
function whyNotRead(id: string, kind: Kind | null): Problem['code'] | null {
  if (id === '' || id.length > 80 || id in Object.prototype) return 'workflow.id_not_usable'
  return kind === null ? 'workflow.element_not_supported' : null
}

function readInside(reading: Reading, drawn: Drawn, element: GraphElement): void {
  if (element.kind === 'scope') readScope(reading, drawn, element.id)
  if (element.kind === 'routing' && children(drawn, 'flowElements').length > 0) {
    reading.problems.push({ element: element.id, code: 'workflow.routing_is_not_drawn' })
  }
}

/** Hangs each flow on its two ends and each start on its scope. */
function connect({ graph, flows, problems }: Reading): void {
  for (const flow of flows) {
    const from = graph.elements[flow.from]
    const to = graph.elements[flow.to]
    if (from === undefined || from.scope !== to?.scope) {
      problems.push({ element: flow.id, code: 'workflow.flow_leads_nowhere' })
      continue
    }
    graph.flows[flow.id] = flow
    from.outgoing.push(flow.id)
    to.incoming.push(flow.id)
  }
  const all = Object.values(graph.elements)
  all.filter(({ kind }) => kind === 'start').forEach((start) => settle(graph, start))
  all.filter(({ kind }) => kind === 'boundary').forEach((event) => attach(graph, event))
}

function attach(graph: Graph, event: GraphElement): void {
  const host = graph.elements[event.attachedTo ?? '']
  if (host !== undefined) host.boundary = [...(host.boundary ?? []), event.id]
}

function settle(graph: Graph, start: GraphElement): void {
  const owner = start.scope === null ? undefined : graph.elements[start.scope]
  if (owner === undefined) graph.start ||= start.id
  else owner.start ??= start.id
}

function children(drawn: Drawn, name: string): Drawn[] {
  return (drawn.get(name) ?? []) as Drawn[]
}

function text(drawn: Drawn, name: string): string {
  const value = drawn.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function end(drawn: Drawn, name: string): string {
  const target = drawn.get(name) as Drawn | undefined
  return target === undefined ? '' : text(target, 'id')
}
