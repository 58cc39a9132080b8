import { Refusal } from '../../platform/refusal.ts'
import { fits, valueOf } from '../feel.ts'
import type { Facts } from '../feel.ts'
import type { DecisionTable, HitPolicy, Rule } from './decision-table.ts'

/**
 * What a decision table answers to these facts: a value, or an object where it has several outputs; a list for
 * COLLECT and RULE ORDER; null where no rule fits. Refused when a table that must be unique is not.
 * Source: OMG DMN 1.3 §8.2.11.
 */
export function decide(table: DecisionTable, facts: Facts): unknown {
  return policies[table.hitPolicy](
    table,
    fittingRules(table, facts).map((rule) => answerOf(table, rule, facts)),
  )
}

/** The rules of a decision table that fit some facts, in drawn order. */
export function fittingRules(table: DecisionTable, facts: Facts): Rule[] {
  const given = table.inputs.map((input) => valueOf(input, facts) ?? null)
  return table.rules.filter(({ tests }) =>
    tests.every((test, index) => fits(test, given[index], facts)),
  )
}

const policies: Readonly<Record<HitPolicy, (table: DecisionTable, answers: unknown[]) => unknown>> =
  {
    UNIQUE: (_table, answers) => {
      if (answers.length > 1) throw new Refusal(409, ['workflow.decision_not_unique'])
      return answers[0] ?? null
    },
    ANY: (_table, answers) => {
      if (new Set(answers.map((answer) => JSON.stringify(answer))).size > 1)
        throw new Refusal(409, ['workflow.decision_not_unique'])
      return answers[0] ?? null
    },
    FIRST: (_table, answers) => answers[0] ?? null,
    'RULE ORDER': (_table, answers) => answers,
    COLLECT: ({ aggregation }, answers) =>
      aggregation === undefined ? answers : aggregations[aggregation](answers.map(Number)),
  }

const aggregations: Readonly<
  Record<NonNullable<DecisionTable['aggregation']>, (numbers: number[]) => number | null>
> = {
  COUNT: (numbers) => numbers.length,
  SUM: (numbers) => numbers.reduce((sum, one) => sum + one, 0),
  MIN: (numbers) => (numbers.length === 0 ? null : Math.min(...numbers)),
  MAX: (numbers) => (numbers.length === 0 ? null : Math.max(...numbers)),
}

function answerOf({ outputs }: DecisionTable, { answers }: Rule, facts: Facts): unknown {
  const values = answers.map((answer) => valueOf(answer, facts) ?? null)
  if (outputs.length === 1) return values[0] ?? null
  return Object.fromEntries(outputs.map((name, index) => [name, values[index] ?? null]))
}
