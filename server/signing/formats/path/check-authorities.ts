import type { Certificate } from './certificate.ts'
import type { PathFinding } from './path-verdict.ts'

/** What stands against the certificates as authorities over those below them. Source: RFC 5280 §6.1.4 (k)-(n) */
export function checkAuthorities(path: readonly Certificate[]): PathFinding[] {
  const findings: PathFinding[] = []
  let left = path.at(-1)?.pathLength ?? path.length
  // The anchor's own certificate is trusted as it is; the first of the path need be no authority.
  for (let at = path.length - 2; at > 0; at--) {
    const certificate = path[at]
    if (!certificate) continue
    if (!certificate.isAuthority)
      findings.push({ reason: 'path.not_an_authority', certificate: at })
    if (certificate.keyUsage?.includes('keyCertSign') === false) {
      findings.push({ reason: 'path.may_not_sign_certificates', certificate: at })
    }
    if (!certificate.isSelfIssued) left--
    if (left < 0) findings.push({ reason: 'path.too_long', certificate: at })
    left = Math.min(left, certificate.pathLength ?? left)
  }
  return findings
}
