import { leave, withdraw } from '../run.ts'
import type { Enter } from './element.ts'

/** The beginning of a process or of a sub-process. */
export const enterStart: Enter = (run, element, arrival) => {
  leave(run, element, arrival.scope)
}

/** An end: this token is used up, others in the scope go on. */
export const enterEnd: Enter = () => undefined

/** A terminate end: everything else in the same scope is withdrawn. */
export const enterTerminate: Enter = (run, _element, arrival) => {
  withdraw(run, arrival.scope)
}
