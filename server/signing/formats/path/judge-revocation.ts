import type { Certificate } from './certificate.ts'
import { weigh, type Asked } from './evidence.ts'
import { hearLists } from './judge-lists.ts'
import { hearResponses } from './judge-responses.ts'
import type { PathReason } from './path-reasons.ts'
import type { PathFinding, RevocationStatus } from './path-verdict.ts'

/** The path whose certificates are asked about, without those of each. */
export type AskedPath = Omit<Asked, 'certificate' | 'issuer'>

/** What is known about the revocation of each certificate below the anchor. */
export function revocationOf(asked: AskedPath): RevocationStatus[] {
  return asked.path.slice(0, -1).map((certificate, at) => {
    const issuer: Certificate = asked.path[at + 1] ?? certificate
    const each = { ...asked, certificate, issuer }
    const [responses, lists] = [hearResponses(each), hearLists(each)]
    return weigh(
      {
        statements: [...responses.statements, ...lists.statements],
        unused: [...responses.unused, ...lists.unused],
      },
      each,
    )
  })
}

/** What that means for the path; an unknown status counts only where revocation must be known. */
export function checkRevocation(
  statuses: readonly RevocationStatus[],
  isRequired: boolean,
): PathFinding[] {
  return statuses.flatMap((status, certificate) => {
    const reason = whyNotGood(status, certificate === 0, isRequired)
    return reason ? [{ reason, certificate }] : []
  })
}

function whyNotGood(
  { status, reason }: RevocationStatus,
  isFirst: boolean,
  isRequired: boolean,
): PathReason | undefined {
  if (status === 'good') return undefined
  if (status === 'unknown') return isRequired ? 'path.revocation_unknown' : undefined
  if (reason === 'certificate-hold') return 'path.on_hold'
  return isFirst ? 'path.revoked' : 'path.issuer_revoked'
}
