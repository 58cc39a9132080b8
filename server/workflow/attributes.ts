import type { Drawn } from 'bpmn-moddle'
import type { GraphElement, Problem, StepTerms } from './graph.ts'
import { isActivity } from './graph.ts'
import { triggerOf } from './triggers.ts'

/** Reads what the drawn element says beyond its flows into the element; gives what is wrong with it. */
export function readAttributes(drawn: Drawn, element: GraphElement): Problem[] {
  const otherwise = drawn.get('default') as Drawn | undefined
  if (otherwise !== undefined) element.otherwise = text(otherwise, 'id')
  const trigger = triggerOf(drawn)
  if (trigger !== null) element.trigger = trigger
  readers[element.kind]?.(drawn, element)
  return repetition(drawn, element)
}

const readers: Partial<
  Record<GraphElement['kind'], (drawn: Drawn, element: GraphElement) => void>
> = {
  task: readTerms,
  routing: readTerms,
  service: (drawn, element) => {
    element.handler = attribute(drawn, 'handler')
  },
  rule: (drawn, element) => {
    element.decision = attribute(drawn, 'decision')
    element.result = attribute(drawn, 'result')
  },
  call: (drawn, element) => {
    element.calls = text(drawn, 'calledElement')
  },
  boundary: (drawn, element) => {
    const host = drawn.get('attachedToRef') as Drawn | undefined
    element.attachedTo = host === undefined ? '' : text(host, 'id')
    element.interrupts = drawn.get('cancelActivity') !== false
  },
}

function readTerms(drawn: Drawn, element: GraphElement): void {
  element.terms = stepTerms(drawn)
}

function stepTerms(drawn: Drawn): StepTerms {
  return {
    role: attribute(drawn, 'role'),
    outcomes: list(attribute(drawn, 'outcomes')),
    act: attribute(drawn, 'act') || null,
    returnTo: list(attribute(drawn, 'returnTo')),
  }
}

/** Reads the multi-instance marker into the element; gives what is wrong with it. */
function repetition(drawn: Drawn, element: GraphElement): Problem[] {
  const marker = drawn.get('loopCharacteristics') as Drawn | undefined
  if (marker === undefined) return []
  const isList = marker.$type === 'bpmn:MultiInstanceLoopCharacteristics'
  if (!isList || !isActivity(element) || element.kind === 'rule')
    return [{ element: element.id, code: 'workflow.element_not_supported', detail: marker.$type }]
  const until = text(marker.get('completionCondition') as Drawn | undefined, 'body')
  element.several = {
    list: attribute(marker, 'list'),
    item: attribute(marker, 'item') || 'item',
    ...(marker.get('isSequential') === true && { isSequential: true }),
    ...(until !== '' && { until }),
  }
  return []
}

function attribute(drawn: Drawn, name: string): string {
  return text(drawn, `tamcap:${name}`)
}

function text(drawn: Drawn | undefined, name: string): string {
  const value = drawn?.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function list(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
