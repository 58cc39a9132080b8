import { elementOf } from '../../../server/workflow/graph.ts'
import type { Flow, Graph, GraphElement } from '../../../server/workflow/graph.ts'

/** The id of an element as XML takes it. */
export const plainId = (id: string) => id.replaceAll('/', '__')

/** A process as plain BPMN, for an engine that knows none of our attributes: what waits for people or handlers is a user task, a call is a sub-process, a decision table a task that is passed. */
export function redrawn(graph: Graph): string {
  const messages = Object.values(graph.elements).filter(({ trigger }) => trigger?.on === 'message')
  const codes = new Set(Object.values(graph.elements).flatMap(errorCode))
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:test">
    ${messages.map(({ id }) => `<bpmn:message id="message-${plainId(id)}" name="${plainId(id)}" />`).join('')}
    ${[...codes].map((code) => `<bpmn:error id="error-${code}" name="${code}" errorCode="${code}" />`).join('')}
    <bpmn:process id="${graph.key}" isExecutable="true">${scope(graph, null)}</bpmn:process>
  </bpmn:definitions>`
}

function errorCode({ trigger }: GraphElement): string[] {
  return trigger?.on === 'error' && trigger.code !== '' ? [trigger.code] : []
}

function scope(graph: Graph, owner: string | null): string {
  const inside = Object.values(graph.elements).filter((element) => element.scope === owner)
  const flows = inside.flatMap(({ outgoing }) => outgoing)
  return [
    ...inside.map((element) => drawn(graph, element)),
    ...flows.map((id) => flow(graph, graph.flows[id]!)),
  ].join('\n')
}

const tags: Readonly<Record<GraphElement['kind'], string>> = {
  start: 'startEvent',
  end: 'endEvent',
  terminate: 'endEvent',
  'error-end': 'endEvent',
  task: 'userTask',
  routing: 'userTask',
  service: 'userTask',
  rule: 'task',
  exclusive: 'exclusiveGateway',
  parallel: 'parallelGateway',
  race: 'eventBasedGateway',
  catch: 'intermediateCatchEvent',
  boundary: 'boundaryEvent',
  scope: 'subProcess',
  call: 'subProcess',
}

function drawn(graph: Graph, element: GraphElement): string {
  const { id, kind, otherwise, attachedTo, interrupts } = element
  const attributes = [
    otherwise && `default="${plainId(otherwise)}"`,
    attachedTo && `attachedToRef="${plainId(attachedTo)}" cancelActivity="${String(interrupts)}"`,
  ]
  const inner = kind === 'scope' || kind === 'call' ? scope(graph, id) : ''
  return `<bpmn:${tags[kind]} id="${plainId(id)}" ${attributes.filter(Boolean).join(' ')}>
    ${several(element)}${definition(element)}${inner}</bpmn:${tags[kind]}>`
}

function definition({ id, kind, trigger }: GraphElement): string {
  if (kind === 'terminate') return '<bpmn:terminateEventDefinition />'
  if (trigger === undefined || kind === 'start') return ''
  if (trigger.on === 'message')
    return `<bpmn:messageEventDefinition messageRef="message-${plainId(id)}" />`
  if (trigger.on === 'timer')
    return '<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>'
  const reference = trigger.code === '' ? '' : `errorRef="error-${trigger.code}"`
  return `<bpmn:errorEventDefinition ${reference} />`
}

/** The oracle asks for the number and the end of a list by the name of its element. */
function several({ id, several: list }: GraphElement): string {
  if (list === undefined) return ''
  const until = list.until
    ? `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">until ${id}</bpmn:completionCondition>`
    : ''
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${String(list.isSequential === true)}">
    <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">count ${id}</bpmn:loopCardinality>${until}
  </bpmn:multiInstanceLoopCharacteristics>`
}

function flow(graph: Graph, { id, from, to, condition }: Flow): string {
  const isChoice = elementOf(graph, from).kind === 'exclusive'
  const inside =
    condition && isChoice
      ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">flow ${id}</bpmn:conditionExpression>`
      : ''
  return `<bpmn:sequenceFlow id="${plainId(id)}" sourceRef="${plainId(from)}" targetRef="${plainId(to)}">${inside}</bpmn:sequenceFlow>`
}
