import { decide } from '../decisions/decide.ts'
import { factsIn, leave } from '../run.ts'
import type { Enter } from './element.ts'

/** A business rule task: the answer of its decision table becomes a fact, and the process goes on. */
export const enterRule: Enter = (run, element, { scope }) => {
  const table = run.graph.decisions?.[element.decision ?? '']
  if (table === undefined) throw new Error(`no decision ${element.decision ?? ''} is bound`)
  const answer = { [element.result ?? '']: decide(table, factsIn(run, scope)) }
  run.learned = { ...run.learned, ...answer }
  run.facts = { ...run.facts, ...answer }
  leave(run, element, scope)
}
