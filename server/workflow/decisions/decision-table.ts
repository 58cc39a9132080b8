/** How the rules of a decision table that fit become one answer. */
export type HitPolicy = 'UNIQUE' | 'ANY' | 'FIRST' | 'RULE ORDER' | 'COLLECT'

/** One rule: a FEEL unary test for each input, a FEEL expression for each output. */
export interface Rule {
  id: string
  tests: string[]
  answers: string[]
}

/** A decision table as plain JSON, ready to be asked. */
export interface DecisionTable {
  key: string
  name: string
  hitPolicy: HitPolicy
  /** What COLLECT makes of the answers; a list when it is absent. */
  aggregation?: 'SUM' | 'COUNT' | 'MIN' | 'MAX'
  /** The FEEL expression of each input. */
  inputs: string[]
  /** The name of each output; a table with one output answers with its value alone. */
  outputs: string[]
  rules: Rule[]
}
