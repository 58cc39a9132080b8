import { check } from '../../server/workflow/lint.ts'
import type { Graph } from '../../server/workflow/graph.ts'
import { emptyLibrary } from '../../server/workflow/link.ts'
import type { Library } from '../../server/workflow/link.ts'
import { vocabulary } from '../../server/workflow/lint/vocabulary.ts'

/** A BPMN file with one process of the given parts; flows are named `from-to`. */
export function drawing(...parts: string[]): string {
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:tamcap="urn:tamcap:bpmn:1" id="definitions" targetNamespace="urn:test">
    <bpmn:process id="drawn" isExecutable="true">${parts.join('\n')}</bpmn:process>
    ${named(parts, 'message', 'name')}${named(parts, 'error', 'errorCode')}
  </bpmn:definitions>`
}

/** The messages and errors that events of the parts refer to stand beside the process. */
function named(parts: string[], what: string, attribute: string): string {
  const found = [...parts.join('').matchAll(new RegExp(`${what}Ref="${what}-([^"]*)"`, 'g'))]
  return [...new Set(found.map((match) => match[1] ?? ''))]
    .map((name) => `<bpmn:${what} id="${what}-${name}" ${attribute}="${name}" />`)
    .join('')
}

/** The graph of a drawing that must be faultless. */
export async function graphOf(...parts: string[]): Promise<Graph> {
  return await graphWith(emptyLibrary, ...parts)
}

/** The graph of a faultless drawing that calls processes and asks tables. */
export async function graphWith(library: Library, ...parts: string[]): Promise<Graph> {
  const { graph, problems } = await check(drawing(...parts), vocabulary, library)
  if (graph === null || problems.length > 0) throw new Error(JSON.stringify(problems))
  return graph
}

/** The problems of a drawing, as `code element`. */
export async function problemsOf(...parts: string[]): Promise<string[]> {
  const { problems } = await check(drawing(...parts))
  return problems.map(({ code, element }) => `${code.replace('workflow.', '')} ${element}`)
}

/** A none-start. */
export const begin = (id = 'begin') => `<bpmn:startEvent id="${id}" />`

/** A none-end. */
export const end = (id = 'end') => `<bpmn:endEvent id="${id}" />`

/** A terminate end. */
export const terminate = (id = 'stop') =>
  `<bpmn:endEvent id="${id}"><bpmn:terminateEventDefinition /></bpmn:endEvent>`

/** A user task of the officer; the second argument adds attributes, the third what stands inside. */
export const task = (id: string, attributes = '', inside = '') =>
  `<bpmn:userTask id="${id}" tamcap:role="officer" ${attributes}>${inside}</bpmn:userTask>`

/** A user task that ends with approve or return. */
export const checking = (id: string, attributes = '') =>
  task(id, `tamcap:outcomes="approve,return" ${attributes}`)

/** An exclusive gateway with the default flow to that element. */
export const choice = (id: string, otherwise?: string) =>
  `<bpmn:exclusiveGateway id="${id}" ${otherwise ? `default="${id}-${otherwise}"` : ''} />`

/** A parallel gateway. */
export const both = (id: string) => `<bpmn:parallelGateway id="${id}" />`

/** An embedded sub-process; the marker makes it run for each item of a list. */
export const scope = (id: string, ...inner: string[]) =>
  `<bpmn:subProcess id="${id}">${inner.join('\n')}</bpmn:subProcess>`

/** The marker for one run for each item. */
export const forEach = (list: string, item = 'item') =>
  `<bpmn:multiInstanceLoopCharacteristics tamcap:list="${list}" tamcap:item="${item}" />`

/** Arrows along a chain of elements: `way('a', 'b', 'c')`. */
export const way = (...ids: string[]) =>
  ids
    .slice(1)
    .map((to, index) => arrow(ids[index] ?? '', to))
    .join('\n')

/** One arrow, with a condition if there is one. */
export function arrow(from: string, to: string, condition?: string): string {
  const said = condition?.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const inside = said ? `<bpmn:conditionExpression>${said}</bpmn:conditionExpression>` : ''
  return `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`
}

/** A way back from a check to an element: its gateway, and the arrow on when approved. */
export const returning = (from: string, back: string, on: string) =>
  [
    choice(`${from}-is`, back),
    way(from, `${from}-is`, back),
    arrow(`${from}-is`, on, 'outcome = "approve"'),
  ].join('\n')
