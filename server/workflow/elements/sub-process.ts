import { place } from '../run.ts'
import type { Enter } from './element.ts'

/** An embedded sub-process: its own start, inside a scope that ends when nothing is left in it. */
export const enterSubProcess: Enter = (run, element, { scope, index, item }) => {
  const turn = index === undefined ? {} : { index, item }
  const token = place(run, { at: element.id, scope, holds: 'scope', ...turn })
  run.arrivals.push({ at: element.start ?? '', scope: token.id })
}
