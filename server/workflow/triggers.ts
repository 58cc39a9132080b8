import type { Drawn } from 'bpmn-moddle'
import type { Trigger } from './graph.ts'

/** What a drawn event waits for or throws; null when it is none of our three, or several at once. */
export function triggerOf(drawn: Drawn): Trigger | null {
  const [first, ...more] = (drawn.get('eventDefinitions') ?? []) as Drawn[]
  if (first === undefined || more.length > 0) return null
  return triggers[first.$type]?.(first) ?? null
}

const triggers: Readonly<Record<string, (definition: Drawn) => Trigger>> = {
  'bpmn:TimerEventDefinition': (definition) => ({ on: 'timer', due: dueText(definition) }),
  'bpmn:MessageEventDefinition': (definition) => ({
    on: 'message',
    name: text(referred(definition, 'messageRef'), 'name'),
    key: text(definition, 'tamcap:key'),
  }),
  'bpmn:ErrorEventDefinition': (definition) => ({
    on: 'error',
    code: text(referred(definition, 'errorRef'), 'errorCode'),
  }),
}

/** Modelers know three places for it; what counts is the expression. */
function dueText(definition: Drawn): string {
  return ['timeDuration', 'timeDate', 'timeCycle']
    .map((place) => text(referred(definition, place), 'body'))
    .join('')
}

function referred(drawn: Drawn, name: string): Drawn | undefined {
  return drawn.get(name) as Drawn | undefined
}

function text(drawn: Drawn | undefined, name: string): string {
  const value = drawn?.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
