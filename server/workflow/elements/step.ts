import { place } from '../run.ts'
import type { Enter } from './element.ts'

/** A user task or a routing tree: the token waits until people have acted. */
export const enterStep: Enter = (run, element, { scope, index, item }) => {
  const turn = index === undefined ? {} : { index, item }
  const token = place(run, { at: element.id, scope, holds: 'step', ...turn })
  run.opened.push({ token: token.id, element: element.id, ...turn })
}
