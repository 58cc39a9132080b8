import { listOf } from '../feel.ts'
import { beginItems } from '../finish.ts'
import { factsIn, place } from '../run.ts'
import type { Enter } from './element.ts'

/** Lets an activity run once for each item of its list, at the same time or one after the other; an empty list is done at once. */
export function forEachItem(enter: Enter): Enter {
  return (run, element, arrival) => {
    if (element.several === undefined || arrival.index !== undefined) {
      enter(run, element, arrival)
      return
    }
    const items = listOf(element.several.list, factsIn(run, arrival.scope))
    const list = { items, begun: 0, withdrawn: 0, outcomes: [] }
    beginItems(run, place(run, { at: element.id, scope: arrival.scope, holds: 'list', list }))
  }
}
