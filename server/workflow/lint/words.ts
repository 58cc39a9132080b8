import { elementOf, flowOf, isStep } from '../graph.ts'
import type { Flow, Graph, GraphElement, Problem } from '../graph.ts'
import { whyUnreadable } from '../feel.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Roles, acts, outcomes and return targets that nobody knows, and expressions that do not read. */
export function words(graph: Graph, vocabulary: Vocabulary): Problem[] {
  const steps = Object.values(graph.elements).filter(isStep)
  return [
    ...steps.flatMap((step) => terms(graph, step, vocabulary)),
    ...Object.values(graph.elements).flatMap((element) => [
      ...expressions(element),
      ...handler(element, vocabulary),
      ...result(element),
    ]),
    ...Object.values(graph.flows).flatMap((flow) => condition(graph, flow)),
  ]
}

function terms(graph: Graph, { id, terms: said }: GraphElement, known: Vocabulary): Problem[] {
  if (said === undefined) return []
  const unknown = (word: string, code: Problem['code']): Problem => ({
    element: id,
    code,
    detail: word,
  })
  const targets = said.returnTo.filter((target) => !isReturnable(graph.elements[target]))
  return [
    ...[said.role]
      .filter((role) => !known.roles.includes(role))
      .map((role) => unknown(role, 'workflow.role_unknown')),
    ...[said.act ?? '']
      .filter((act) => act && !known.acts.includes(act))
      .map((act) => unknown(act, 'workflow.act_unknown')),
    ...said.outcomes
      .filter((one) => !known.outcomes.includes(one))
      .map((one) => unknown(one, 'workflow.outcome_unknown')),
    ...targets.map((target) => unknown(target, 'workflow.return_target_unknown')),
  ]
}

function isReturnable(element: GraphElement | undefined): boolean {
  return element !== undefined && isStep(element)
}

function expressions({ id, several, trigger }: GraphElement): Problem[] {
  const said = [
    several?.list,
    several?.until,
    trigger?.on === 'timer' ? trigger.due : '',
    trigger?.on === 'message' ? trigger.key : '',
  ]
  return said.flatMap((text) => (text ? expression(id, text) : []))
}

function handler({ id, kind, handler: name = '' }: GraphElement, known: Vocabulary): Problem[] {
  const isKnown = kind !== 'service' || known.handlers.includes(name)
  return isKnown ? [] : [{ element: id, code: 'workflow.handler_unknown', detail: name }]
}

function condition(graph: Graph, flow: Flow): Problem[] {
  if (!flow.condition) return []
  const steps = stepsBefore(graph, elementOf(graph, flow.from))
  const offered = new Set(steps.flatMap(({ terms: said }) => said?.outcomes ?? []))
  const asked = [...flow.condition.matchAll(/\boutcome\s*=\s*"([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  )
  const unknown = asked.filter((outcome) => !offered.has(outcome))
  return [
    ...expression(flow.id, flow.condition),
    ...(asked.length > 0 && steps.some(mayEndDifferently)
      ? [{ element: flow.id, code: 'workflow.outcomes_of_many' } as const]
      : []),
    ...unknown.map((detail): Problem => ({
      element: flow.id,
      code: 'workflow.outcome_unknown',
      detail,
    })),
  ]
}

function expression(element: string, text: string): Problem[] {
  const why = whyUnreadable(text)
  return why === null ? [] : [{ element, code: 'workflow.expression_unreadable', detail: why }]
}

/** The answer of a decision table takes a name of its own, for FEEL to speak of. */
function result({ id, kind, result: name = '' }: GraphElement): Problem[] {
  const isNamed = kind !== 'rule' || /^[A-Za-z_]\w*$/.test(name)
  return isNamed ? [] : [{ element: id, code: 'workflow.decision_result_missing', detail: name }]
}

/** How many people end one step is a list, `outcomes`; the last of them alone says nothing. */
function mayEndDifferently({ several, terms: said }: GraphElement): boolean {
  return several !== undefined && (said?.outcomes.length ?? 0) > 1
}

/** The nearest steps before a gateway, with whose outcome a token may come; none behind a wait. */
function stepsBefore(graph: Graph, gateway: GraphElement): GraphElement[] {
  const seen = new Set([gateway])
  for (const element of seen) {
    if (element !== gateway && (isStep(element) || forgets.includes(element.kind))) continue
    element.incoming.forEach((flow) => seen.add(elementOf(graph, flowOf(graph, flow).from)))
  }
  return [...seen].filter(isStep)
}

const forgets = ['service', 'catch', 'race']
