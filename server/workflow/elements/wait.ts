import { place } from '../run.ts'
import type { Enter } from './element.ts'

/** An intermediate event, a choice between events, or a service task: the token waits until one of them comes. */
export const enterWait: Enter = (run, element, { scope, index, item }) => {
  const turn = index === undefined ? {} : { index, item }
  place(run, { at: element.id, scope, holds: 'wait', ...turn })
}
