import { Refusal } from '../../platform/refusal.ts'
import { raise } from '../raise.ts'
import type { Enter } from './element.ts'

/** An error end: the nearest scope around it that takes the error is left by that way. */
export const enterErrorEnd: Enter = (run, { trigger }, { scope }) => {
  const code = trigger?.on === 'error' ? trigger.code : ''
  if (!raise(run, scope, code)) throw new Refusal(409, ['workflow.error_not_caught'])
}
