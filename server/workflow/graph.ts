/** The kinds of element that a diagram may hold; `workflows/subset.md` describes each. */
export type Kind =
  'start' | 'end' | 'terminate' | 'task' | 'exclusive' | 'parallel' | 'scope' | 'routing'

/** How often an activity runs: once for each item of a list that is known when it is reached. */
export interface Several {
  /** FEEL expression that gives the list. */
  list: string
  /** The name by which expressions inside know the item. */
  item: string
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

/** Whether a token passes the element without anybody being asked. */
export function isGateway(element: GraphElement): boolean {
  return element.kind === 'exclusive' || element.kind === 'parallel'
}
