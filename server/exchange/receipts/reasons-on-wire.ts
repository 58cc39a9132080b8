import { reasonIn } from '../../../client/words/reasons/dated.ts'
import { edxmlReasons } from '../../../client/words/reasons/edxml.ts'
import { partnersReasons } from '../../../client/words/reasons/partners.ts'
import type { Reason } from '../../platform/refusal.ts'

const words = { ...partnersReasons, ...edxmlReasons }

/** Reasons in words, as messages tell them; a code without words stands as it is. */
export function inVietnamese(reasons: readonly Reason[]): string {
  return reasons.map((reason) => reasonIn(words, reason, 'vi')).join(' ')
}
