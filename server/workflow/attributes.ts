import type { Drawn } from 'bpmn-moddle'
import type { GraphElement, Problem, StepTerms } from './graph.ts'

/** The `tamcap:` attributes of a step. */
export function stepTerms(drawn: Drawn): StepTerms {
  return {
    role: attribute(drawn, 'role'),
    outcomes: list(attribute(drawn, 'outcomes')),
    act: attribute(drawn, 'act') || null,
    returnTo: list(attribute(drawn, 'returnTo')),
  }
}

/** Reads the multi-instance marker into the element; gives what is wrong with it. */
export function repetition(drawn: Drawn, element: GraphElement): Problem[] {
  const marker = drawn.get('loopCharacteristics') as Drawn | undefined
  if (marker === undefined) return []
  if (!isParallel(marker))
    return [{ element: element.id, code: 'workflow.element_not_supported', detail: marker.$type }]
  element.several = { list: attribute(marker, 'list'), item: attribute(marker, 'item') || 'item' }
  return []
}

function isParallel(marker: Drawn): boolean {
  const isPlain =
    marker.get('completionCondition') === undefined && marker.get('isSequential') !== true
  return marker.$type === 'bpmn:MultiInstanceLoopCharacteristics' && isPlain
}

function attribute(drawn: Drawn, name: string): string {
  const value = drawn.get(`tamcap:${name}`)
  return typeof value === 'string' ? value.trim() : ''
}

function list(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
