import type { Drawn } from 'bpmn-moddle'
import type { Kind, Trigger } from './graph.ts'
import { triggerOf } from './triggers.ts'

/** The kind of a drawn element; null when the subset does not hold it. */
export function kindOf(drawn: Drawn): Kind | null {
  return kinds[drawn.$type]?.(drawn) ?? null
}

const kinds: Readonly<Record<string, (drawn: Drawn) => Kind | null>> = {
  'bpmn:StartEvent': (drawn) =>
    isPlain(drawn) || waitsOn(drawn, ['timer', 'message']) ? 'start' : null,
  'bpmn:EndEvent': endKind,
  'bpmn:IntermediateCatchEvent': (drawn) => (waitsOn(drawn, ['timer', 'message']) ? 'catch' : null),
  'bpmn:BoundaryEvent': (drawn) =>
    waitsOn(drawn, ['timer', 'message', 'error']) ? 'boundary' : null,
  'bpmn:UserTask': () => 'task',
  'bpmn:ServiceTask': () => 'service',
  'bpmn:BusinessRuleTask': () => 'rule',
  'bpmn:CallActivity': () => 'call',
  'bpmn:ExclusiveGateway': () => 'exclusive',
  'bpmn:ParallelGateway': () => 'parallel',
  'bpmn:EventBasedGateway': (drawn) =>
    drawn.get('instantiate') === true || drawn.get('eventGatewayType') === 'Parallel'
      ? null
      : 'race',
  'bpmn:SubProcess': (drawn) => (drawn.get('triggeredByEvent') === true ? null : 'scope'),
  'bpmn:AdHocSubProcess': (drawn) => (drawn.get('tamcap:routing') === 'tree' ? 'routing' : null),
}

function endKind(drawn: Drawn): Kind | null {
  if (isPlain(drawn)) return 'end'
  if (waitsOn(drawn, ['error'])) return 'error-end'
  const [first, ...more] = definitions(drawn)
  return more.length === 0 && first?.$type === 'bpmn:TerminateEventDefinition' ? 'terminate' : null
}

function isPlain(drawn: Drawn): boolean {
  return definitions(drawn).length === 0
}

function waitsOn(drawn: Drawn, kindsOfTrigger: Trigger['on'][]): boolean {
  const trigger = triggerOf(drawn)
  return trigger !== null && kindsOfTrigger.includes(trigger.on)
}

function definitions(drawn: Drawn): Drawn[] {
  return drawn.get('eventDefinitions') as Drawn[]
}
