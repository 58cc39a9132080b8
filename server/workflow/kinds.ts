import type { Drawn } from 'bpmn-moddle'
import type { Kind } from './graph.ts'

/** The kind of a drawn element; null when the subset does not hold it. */
export function kindOf(drawn: Drawn): Kind | null {
  return kinds[drawn.$type]?.(drawn) ?? null
}

const kinds: Readonly<Record<string, (drawn: Drawn) => Kind | null>> = {
  'bpmn:StartEvent': (drawn) => (definitions(drawn).length === 0 ? 'start' : null),
  'bpmn:EndEvent': endKind,
  'bpmn:UserTask': () => 'task',
  'bpmn:ExclusiveGateway': () => 'exclusive',
  'bpmn:ParallelGateway': () => 'parallel',
  'bpmn:SubProcess': (drawn) => (drawn.get('triggeredByEvent') === true ? null : 'scope'),
  'bpmn:AdHocSubProcess': (drawn) => (drawn.get('tamcap:routing') === 'tree' ? 'routing' : null),
}

function endKind(drawn: Drawn): Kind | null {
  const [first, ...more] = definitions(drawn)
  if (first === undefined) return 'end'
  return more.length === 0 && first.$type === 'bpmn:TerminateEventDefinition' ? 'terminate' : null
}

function definitions(drawn: Drawn): Drawn[] {
  return drawn.get('eventDefinitions') as Drawn[]
}
