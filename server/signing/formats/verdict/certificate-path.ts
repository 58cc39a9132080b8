import { readCertificate } from '../path/read-certificate.ts'
import type { Certificate } from '../path/certificate.ts'
import { PathProblem } from '../path/path-problem.ts'
import type { PathReason } from '../path/path-reasons.ts'
import type { PathPurpose, PathVerdict, RevocationStatus } from '../path/path-verdict.ts'
import { verifySignature } from '../primitives.ts'
import type { SecurityEvidence } from '../pdf/security-store.ts'
import type { Trust } from './trust.ts'

/** What a certificate is worth for a use, as far as a verdict needs it. */
export type JudgedPath = Pick<PathVerdict, 'path' | 'reasons'> & { revocation: RevocationStatus[] }

/** The certificate of a use, the use, and when it was. */
export interface Use {
  certificate: Uint8Array
  /** What came with it. */
  with: SecurityEvidence
  purpose: PathPurpose
  /** ISO 8601. */
  at: string
  /** Whether something proves that it was then. */
  isProven: boolean
}

const longest = 8

/** A simple chain by names, signatures and dates, until the rules of RFC 5280 are applied whole. */
export function judgePath(use: Use, { anchors, evidence }: Trust): JudgedPath {
  try {
    const trusted = anchors.map(({ certificate }) => readCertificate(certificate))
    const others = [...use.with.certificates, ...evidence.certificates].flatMap(readable)
    const path = upward(readCertificate(use.certificate), [...trusted, ...others], trusted)
    const top = path.at(-1)
    const reasons = top && isOneOf(top, trusted) ? datesAt(path, use.at) : noIssuer
    return { path, reasons, revocation: [] }
  } catch (problem) {
    if (!(problem instanceof PathProblem)) throw problem
    return { path: [], reasons: [problem.reason as PathReason], revocation: [] }
  }
}

const noIssuer: PathReason[] = ['path.no_issuer_found']

function upward(
  from: Certificate,
  candidates: readonly Certificate[],
  trusted: readonly Certificate[],
): Certificate[] {
  const path = [from]
  for (let top = from; !isOneOf(top, trusted) && path.length < longest;) {
    const issuer = candidates.find((one) => isIssuer(one, top))
    if (!issuer) break
    path.push(issuer)
    top = issuer
  }
  return path
}

const isOneOf = (one: Certificate, list: readonly Certificate[]): boolean =>
  list.some(({ fingerprint }) => fingerprint === one.fingerprint)

function readable(der: Uint8Array): Certificate[] {
  try {
    return [readCertificate(der)]
  } catch {
    return []
  }
}

function isIssuer(issuer: Certificate, of: Certificate): boolean {
  return (
    issuer.fingerprint !== of.fingerprint &&
    issuer.isAuthority &&
    issuer.subject.key === of.issuer.key &&
    verifySignature({
      publicKeyInfo: issuer.publicKeyInfo,
      algorithm: of.signatureAlgorithm,
      data: of.tbs,
      signature: of.signature,
    })
  )
}

function datesAt(path: readonly Certificate[], at: string): PathReason[] {
  const moment = Date.parse(at)
  const reasons: PathReason[] = []
  if (path.some(({ notAfter }) => Date.parse(notAfter) < moment)) reasons.push('path.expired')
  if (path.some(({ notBefore }) => Date.parse(notBefore) > moment)) {
    reasons.push('path.not_yet_valid')
  }
  return reasons
}
