import { listOf } from '../feel.ts'
import { factsIn, place } from '../run.ts'
import type { Enter } from './element.ts'

/** Lets an activity run once for each item of its list, all at the same time; an empty list is done at once. */
export function forEachItem(enter: Enter): Enter {
  return (run, element, arrival) => {
    if (element.several === undefined || arrival.index !== undefined) {
      enter(run, element, arrival)
      return
    }
    const items = listOf(element.several.list, factsIn(run, arrival.scope))
    const token = place(run, { at: element.id, scope: arrival.scope, holds: 'list' })
    items.forEach((item, index) =>
      run.arrivals.push({ at: element.id, scope: token.id, index, item }),
    )
  }
}
