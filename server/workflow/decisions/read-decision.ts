import type { Drawn } from 'bpmn-moddle'
import { DmnModdle } from 'dmn-moddle'
import { whyNoTest, whyUnreadable } from '../feel.ts'
import type { Problem } from '../graph.ts'
import type { DecisionTable, HitPolicy, Rule } from './decision-table.ts'

/** A decision table, with what is wrong in its file; null when there is none that can be asked. */
export interface DecisionRead {
  table: DecisionTable | null
  problems: Problem[]
}

const hitPolicies: readonly string[] = ['UNIQUE', 'ANY', 'FIRST', 'RULE ORDER', 'COLLECT']

/** Reads a DMN 1.3 file with one decision table; its key is the id of the decision. */
export async function readDecision(xml: string): Promise<DecisionRead> {
  const root = await new DmnModdle().fromXML(xml).then(
    ({ rootElement }) => rootElement,
    () => null,
  )
  if (root === null) return refused('', 'workflow.unreadable')
  const decisions = children(root, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision')
  const [decision] = decisions
  const logic = decision?.get('decisionLogic') as Drawn | undefined
  if (decision === undefined || decisions.length > 1 || logic?.$type !== 'dmn:DecisionTable')
    return refused(text(root, 'id'), 'workflow.not_one_decision')
  const table = tableOf(decision, logic)
  return { table, problems: [...expressions(table), ...policy(table)] }
}

function tableOf(decision: Drawn, logic: Drawn): DecisionTable {
  const aggregation = text(logic, 'aggregation') as DecisionTable['aggregation'] | ''
  return {
    key: text(decision, 'id'),
    name: text(decision, 'name'),
    hitPolicy: (text(logic, 'hitPolicy') || 'UNIQUE') as HitPolicy,
    ...(aggregation && { aggregation }),
    inputs: children(logic, 'input').map((input) =>
      text(input.get('inputExpression') as Drawn | undefined, 'text'),
    ),
    outputs: children(logic, 'output').map((output) => text(output, 'name')),
    rules: children(logic, 'rule').map(ruleOf),
  }
}

function ruleOf(drawn: Drawn): Rule {
  return {
    id: text(drawn, 'id'),
    tests: children(drawn, 'inputEntry').map((entry) => text(entry, 'text') || '-'),
    answers: children(drawn, 'outputEntry').map((entry) => text(entry, 'text') || 'null'),
  }
}

function policy({ key, hitPolicy, outputs, aggregation }: DecisionTable): Problem[] {
  const isHeld = hitPolicies.includes(hitPolicy) && (!aggregation || outputs.length === 1)
  return isHeld ? [] : [{ element: key, code: 'workflow.element_not_supported', detail: hitPolicy }]
}

function expressions({ key, inputs, rules }: DecisionTable): Problem[] {
  const wrong = (element: string, why: string | null): Problem[] =>
    why === null ? [] : [{ element, code: 'workflow.expression_unreadable', detail: why }]
  return [
    ...inputs.flatMap((input) => wrong(key, whyUnreadable(input))),
    ...rules.flatMap(({ id, tests }) => tests.flatMap((test) => wrong(id, whyNoTest(test)))),
    ...rules.flatMap(({ id, answers }) => answers.flatMap((one) => wrong(id, whyUnreadable(one)))),
  ]
}

function refused(element: string, code: Problem['code']): DecisionRead {
  return { table: null, problems: [{ element, code }] }
}

function children(drawn: Drawn, name: string): Drawn[] {
  return (drawn.get(name) ?? []) as Drawn[]
}

function text(drawn: Drawn | undefined, name: string): string {
  const value = drawn?.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
