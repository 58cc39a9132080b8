import type { DecisionTable } from './decisions/decision-table.ts'

/** The kinds of element that a diagram may hold; `workflows/subset.md` describes each. */
export type Kind =
  | 'start'
  | 'end'
  | 'terminate'
  | 'error-end'
  | 'task'
  | 'routing'
  | 'service'
  | 'rule'
  | 'exclusive'
  | 'parallel'
  | 'race'
  | 'catch'
  | 'boundary'
  | 'scope'
  | 'call'

/** What an event waits for, or which error it throws or takes. */
export type Trigger =
  /** FEEL expression that gives a day, which must have passed, or a moment. */
  | { on: 'timer'; due: string }
  /** The message's name, and the FEEL expression of the key by which the process knows its own; empty for the subject itself. */
  | { on: 'message'; name: string; key: string }
  /** The code; an empty one takes every error. */
  | { on: 'error'; code: string }

/** How often an activity runs: once for each item of a list that is known when it is reached, and for those added later. */
export interface Several {
  /** FEEL expression that gives the list. */
  list: string
  /** The name by which expressions inside know the item. */
  item: string
  /** Whether one begins only when the one before is done. */
  isSequential?: true
  /** FEEL expression; when it is true the rest is withdrawn. */
  until?: string
}

/** What a step says about who does it and how it may end. */
export interface StepTerms {
  /** Who does it: one of the known roles of diagrams. */
  role: string
  /** The outcomes it may end with; empty where there is only one way on. */
  outcomes: string[]
  /** The administrative act that completes it, `document.sign`. */
  act: string | null
  /** The steps to which it may be sent back without a drawn arrow. */
  returnTo: string[]
}

/** One element of a process and the flows that touch it, in drawn order. */
export interface GraphElement {
  id: string
  name: string
  kind: Kind
  /** The sub-process it stands in; null at the top. */
  scope: string | null
  incoming: string[]
  outgoing: string[]
  /** The default flow of an exclusive gateway. */
  otherwise?: string
  /** The none-start inside a sub-process. */
  start?: string
  several?: Several
  terms?: StepTerms
  trigger?: Trigger
  /** The activity on whose edge a boundary event sits, and whether it takes the activity away. */
  attachedTo?: string
  interrupts?: boolean
  /** The events on the edge of an activity. */
  boundary?: string[]
  /** The handler that a service task calls. */
  handler?: string
  /** The decision table that a rule task asks, and the fact that takes the answer. */
  decision?: string
  result?: string
  /** The process that a call activity runs; once linked, it stands inside like a sub-process. */
  calls?: string
}

/** An arrow from one element to another. */
export interface Flow {
  id: string
  name: string
  from: string
  to: string
  /** FEEL expression; taken when it is true. */
  condition?: string
}

/** A process ready to run: plain JSON, the same for the same diagram. */
export interface Graph {
  key: string
  name: string
  start: string
  elements: Record<string, GraphElement>
  flows: Record<string, Flow>
  /** The decision tables it asks, as they were when it was deployed. */
  decisions?: Record<string, DecisionTable>
  /** The definitions of the processes it calls, by key, as they were when it was deployed. */
  bound?: Record<string, number>
}

/** What is wrong with a diagram, and at which of its elements. */
export interface Problem {
  element: string
  code: `workflow.${string}`
  /** The offending words of the diagram, where they help. */
  detail?: string
}

/** The element of that id; asking for one that is not there is a defect of the caller. */
export function elementOf(graph: Graph, id: string): GraphElement {
  const element = graph.elements[id]
  if (element === undefined) throw new Error(`no element ${id} in process ${graph.key}`)
  return element
}

/** The flow of that id; asking for one that is not there is a defect of the caller. */
export function flowOf(graph: Graph, id: string): Flow {
  const flow = graph.flows[id]
  if (flow === undefined) throw new Error(`no flow ${id} in process ${graph.key}`)
  return flow
}

/** Whether the element waits for people: a task or a routing tree. */
export function isStep(element: GraphElement): boolean {
  return element.kind === 'task' || element.kind === 'routing'
}

/** Whether it is work that somebody or something does, so that events may sit on its edge. */
export function isActivity({ kind }: GraphElement): boolean {
  return ['task', 'routing', 'service', 'rule', 'scope', 'call'].includes(kind)
}

/** Whether a token is used up here. */
export function isEnd({ kind }: GraphElement): boolean {
  return kind === 'end' || kind === 'terminate' || kind === 'error-end'
}

/** Whether a token passes the element without anybody being asked. */
export function isGateway(element: GraphElement): boolean {
  return element.kind === 'exclusive' || element.kind === 'parallel'
}
