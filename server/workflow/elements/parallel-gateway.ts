import type { GraphElement } from '../graph.ts'
import { leave, place } from '../run.ts'
import type { Arrival, Run } from '../run.ts'
import type { Enter } from './element.ts'

/** Goes on once a token has come by each incoming flow, then on all outgoing flows at once. */
export const enterParallel: Enter = (run, element, arrival) => {
  if (element.incoming.length > 1 && !joins(run, element, arrival)) return
  leave(run, element, arrival.scope)
}

/** Puts the token down at the join; takes one of each flow away when the set is complete. */
function joins(run: Run, element: GraphElement, { scope, via }: Arrival): boolean {
  place(run, { at: element.id, scope, holds: 'join', ...(via === undefined ? {} : { via }) })
  const waiting = [...run.tokens.values()].filter(
    (one) => one.at === element.id && one.scope === scope,
  )
  const set = element.incoming.map((flow) => waiting.find((token) => token.via === flow))
  if (set.includes(undefined)) return false
  set.forEach((token) => run.tokens.delete(token?.id ?? -1))
  return true
}
