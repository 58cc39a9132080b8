import type { Certificate } from './certificate.ts'
import type { EvidenceReason } from './path-reasons.ts'
import type { RevocationStatus } from './path-verdict.ts'
import type { ReadAnchor, Session } from './session.ts'

/** The certificate that is asked about, and the path in which it stands. */
export interface Asked {
  certificate: Certificate
  issuer: Certificate
  path: readonly Certificate[]
  anchor: ReadAnchor
  session: Session
  /** Milliseconds. */
  moment: number
  /** Whether a certificate, as the signer of evidence, has a valid path of its own to the same anchor. */
  isVouched: (signer: Certificate, asked: Asked) => boolean
  /** Whether the path is that of a signer of evidence, which may speak of itself. */
  isForEvidence: boolean
}

/** What one source says. */
export interface Statement {
  status: 'good' | 'revoked'
  by: 'crl' | 'ocsp'
  revokedAt?: string
  reason?: string
  producedAt: string
  thisUpdate: string
  nextUpdate?: string
  evidence: Uint8Array[]
}

/** What the sources of one kind say, and why others were not used. */
export interface Heard {
  statements: Statement[]
  unused: EvidenceReason[]
}

const day = 86_400_000

/** When evidence speaks of; ISO 8601. */
export interface Period {
  thisUpdate: string
  nextUpdate: string | undefined
  /** From when on expired certificates are still spoken of. */
  since: string | undefined
}

/**
 * Why evidence does not show a certificate to be good at the moment. Without a next update it holds for a day; made
 * after the certificate expired it may have dropped it. Source: RFC 5280 §6.3.3 (a), RFC 6960 §4.2.2.1, §4.4.4
 */
export function whyNotInTime(period: Period, { certificate, moment }: Asked): EvidenceReason[] {
  const made = Date.parse(period.thisUpdate)
  const until = period.nextUpdate ? Date.parse(period.nextUpdate) : made + day
  if (until < moment) return ['path.evidence_stale']
  const expiry = Date.parse(certificate.notAfter)
  const isDropped = made > expiry && !(period.since && Date.parse(period.since) <= expiry)
  return isDropped ? ['path.evidence_too_late'] : []
}

/** The status that follows: a revocation stands whatever else is said, but one on hold only until newer word. */
export function weigh({ statements, unused }: Heard, asked: Asked): RevocationStatus {
  const { fingerprint } = asked.certificate
  const newest = [...statements].sort((one, other) => (one.thisUpdate < other.thisUpdate ? 1 : -1))
  const final = newest
    .filter(({ status, reason }) => status === 'revoked' && reason !== 'certificate-hold')
    .sort((one, other) => ((one.revokedAt ?? '') < (other.revokedAt ?? '') ? -1 : 1))
  const decisive = final[0] ?? newest[0]
  const reasons = [...new Set(unused)]
  if (!decisive) return { fingerprint, status: 'unknown', evidence: [], unused: reasons }
  const isRevoked =
    decisive.status === 'revoked' && Date.parse(decisive.revokedAt ?? '') <= asked.moment
  return { ...decisive, fingerprint, status: isRevoked ? 'revoked' : 'good', unused: reasons }
}
