/** A timer with its FEEL expression, for the inside of an event. */
export const timer = (due: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDate>${due}</bpmn:timeDate></bpmn:timerEventDefinition>`

/** A message by its name, for the inside of an event; the message itself stands beside the process (`named`). */
export const message = (name: string, key = '') =>
  `<bpmn:messageEventDefinition messageRef="message-${name}" tamcap:key="${key}" />`

/** An error by its code, for the inside of an event. */
export const error = (code: string) => `<bpmn:errorEventDefinition errorRef="error-${code}" />`

/** An intermediate event that waits. */
export const waits = (id: string, what: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${what}</bpmn:intermediateCatchEvent>`

/** An event on the edge of an activity. */
export const edge = (id: string, host: string, what: string, attributes = '') =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" ${attributes}>${what}</bpmn:boundaryEvent>`

/** A choice of events. */
export const race = (id: string) => `<bpmn:eventBasedGateway id="${id}" />`

/** A service task with its handler. */
export const service = (id: string, handler: string, inside = '') =>
  `<bpmn:serviceTask id="${id}" tamcap:handler="${handler}">${inside}</bpmn:serviceTask>`

/** A business rule task; its answer becomes the fact of its own name. */
export const rule = (id: string, decision: string) =>
  `<bpmn:businessRuleTask id="${id}" tamcap:decision="${decision}" tamcap:result="${id}" />`

/** A call of another process. */
export const call = (id: string, key: string, inside = '') =>
  `<bpmn:callActivity id="${id}" calledElement="${key}">${inside}</bpmn:callActivity>`

/** An error end. */
export const errorEnd = (id: string, code: string) =>
  `<bpmn:endEvent id="${id}">${error(code)}</bpmn:endEvent>`
