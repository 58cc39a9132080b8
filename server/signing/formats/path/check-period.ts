import type { Certificate } from './certificate.ts'
import type { PathFinding } from './path-verdict.ts'
import type { ReadAnchor } from './session.ts'

/** What stands against the path at a moment, in milliseconds. Source: RFC 5280 §6.1.3 (a)(2) */
export function checkPeriods(below: readonly Certificate[], moment: number): PathFinding[] {
  return below.flatMap(({ notBefore, notAfter }, certificate): PathFinding[] => {
    if (moment < Date.parse(notBefore)) return [{ reason: 'path.not_yet_valid', certificate }]
    return moment > Date.parse(notAfter) ? [{ reason: 'path.expired', certificate }] : []
  })
}

/** Whether an anchor is trusted at a moment: in its stated period, or else while its certificate is valid. */
export function isTrustedAt({ anchor, certificate }: ReadAnchor, moment: number): boolean {
  const from = Date.parse(anchor.validFrom ?? certificate.notBefore)
  const to = Date.parse(anchor.validTo ?? certificate.notAfter)
  return from <= moment && moment <= to
}
