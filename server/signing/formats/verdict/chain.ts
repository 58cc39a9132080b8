import type { X509Certificate } from 'node:crypto'

/** Why a chain is not trusted. */
export type ChainReason =
  'signature.untrusted' | 'signature.certificate_expired' | 'signature.certificate_not_yet_valid'

/** A path from a certificate upward, as far as it was found, and why it is not trusted; no reason means trusted. */
export interface Chain {
  certificates: readonly X509Certificate[]
  reasons: ChainReason[]
}

/** Certificates to build from, those that are trusted, and the moment (ISO 8601) at which all must be valid. */
export interface ChainInput {
  others: readonly X509Certificate[]
  anchors: readonly X509Certificate[]
  at: string
}

const longest = 8

/**
 * A simple chain: issuers' signatures, names, validity and the CA mark up to an anchor. Revocation, path
 * lengths, name and policy constraints and critical extensions are not judged (RFC 5280 §6 in part).
 */
export function buildChain(certificate: X509Certificate, input: ChainInput): Chain {
  const certificates = [certificate]
  for (let top = certificate; !isAnchor(top, input.anchors);) {
    const issuer = issuerOf(top, [...input.anchors, ...input.others])
    if (!issuer || certificates.length === longest) {
      return { certificates, reasons: ['signature.untrusted'] }
    }
    certificates.push(issuer)
    top = issuer
  }
  return { certificates, reasons: datesAt(certificates, Date.parse(input.at)) }
}

const isAnchor = (one: X509Certificate, anchors: readonly X509Certificate[]): boolean =>
  anchors.some(({ fingerprint256 }) => fingerprint256 === one.fingerprint256)

function issuerOf(
  certificate: X509Certificate,
  candidates: readonly X509Certificate[],
): X509Certificate | undefined {
  return candidates.find((issuer) => isIssuedBy(certificate, issuer))
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  if (issuer.fingerprint256 === certificate.fingerprint256 || !issuer.ca) return false
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}

function datesAt(certificates: readonly X509Certificate[], moment: number): ChainReason[] {
  const reasons: ChainReason[] = []
  if (certificates.some(({ validTo }) => Date.parse(validTo) < moment)) {
    reasons.push('signature.certificate_expired')
  }
  if (certificates.some(({ validFrom }) => Date.parse(validFrom) > moment)) {
    reasons.push('signature.certificate_not_yet_valid')
  }
  return reasons
}
