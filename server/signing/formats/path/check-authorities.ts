import type { Certificate } from './certificate.ts'
import type { PathReason } from './path-reasons.ts'
import type { PathFinding } from './path-verdict.ts'

/** What stands against the certificates as authorities over those below them. Source: RFC 5280 §6.1.4 (k)-(n) */
export function checkAuthorities(path: readonly Certificate[]): PathFinding[] {
  const findings: PathFinding[] = []
  let left = path.at(-1)?.pathLength ?? path.length
  // The anchor's own certificate is trusted as it is; the first of the path need be no authority.
  for (let at = path.length - 2; at > 0; at--) {
    const authority = path[at]
    if (!authority) continue
    if (!authority.isSelfIssued) left--
    const reasons: PathReason[] = [
      ...whyNotAuthority(authority),
      ...(left < 0 ? ['path.too_long' as const] : []),
    ]
    findings.push(...reasons.map((reason) => ({ reason, certificate: at })))
    left = Math.min(left, authority.pathLength ?? left)
  }
  return findings
}

function whyNotAuthority({ isAuthority, keyUsage }: Certificate): PathReason[] {
  const maySign = keyUsage?.includes('keyCertSign') ?? true
  return [
    ...(isAuthority ? [] : ['path.not_an_authority' as const]),
    ...(maySign ? [] : ['path.may_not_sign_certificates' as const]),
  ]
}
