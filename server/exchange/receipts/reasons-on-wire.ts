import { edxmlReasons } from '../../../client/words/reasons/edxml.ts'
import { partnersReasons } from '../../../client/words/reasons/partners.ts'
import type { Reason } from '../../platform/refusal.ts'

const words: Readonly<Record<string, { vi: string }>> = { ...partnersReasons, ...edxmlReasons }

/** Reasons in words, as messages tell them; a code without words stands as it is. */
export function inVietnamese(reasons: readonly Reason[]): string {
  return reasons.map((reason) => words[reason]?.vi ?? reason).join(' ')
}
