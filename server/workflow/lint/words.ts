import { elementOf, flowOf, isStep } from '../graph.ts'
import type { Flow, Graph, GraphElement, Problem } from '../graph.ts'
import { whyUnreadable } from '../feel.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Roles, acts, outcomes and return targets that nobody knows, and expressions that do not read. */
export function words(graph: Graph, vocabulary: Vocabulary): Problem[] {
  const steps = Object.values(graph.elements).filter(isStep)
  return [
    ...steps.flatMap((step) => terms(graph, step, vocabulary)),
    ...Object.values(graph.elements).flatMap(listExpression),
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

function listExpression({ id, several }: GraphElement): Problem[] {
  return several === undefined || several.list === '' ? [] : expression(id, several.list)
}

function condition(graph: Graph, flow: Flow): Problem[] {
  if (!flow.condition) return []
  const offered = outcomesBefore(graph, elementOf(graph, flow.from))
  const asked = [...flow.condition.matchAll(/\boutcome\s*=\s*"([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  )
  const unknown = asked.filter((outcome) => !offered.has(outcome))
  return [
    ...expression(flow.id, flow.condition),
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

/** The outcomes with which a token may come to a gateway: those of the nearest steps before it. */
function outcomesBefore(graph: Graph, gateway: GraphElement): Set<string> {
  const seen = new Set([gateway])
  for (const element of seen) {
    if (element !== gateway && isStep(element)) continue
    element.incoming.forEach((flow) => seen.add(elementOf(graph, flowOf(graph, flow).from)))
  }
  return new Set([...seen].flatMap(({ terms: said }) => said?.outcomes ?? []))
}
