import type { Certificate } from './certificate.ts'
import type { EvidenceReason, PathReason, PathSubIndication } from './path-reasons.ts'

/** What a certificate is used for. */
export type PathPurpose = 'document-signing' | 'timestamping' | 'ocsp-signing'

/** A certificate that is trusted by being listed. */
export interface Anchor {
  /** DER. */
  certificate: Uint8Array
  /** Names of `PathPurpose`; any purpose where left out. */
  purposes?: readonly string[]
  /** ISO 8601, inclusive; the certificate's own validity where left out. */
  validFrom?: string
  validTo?: string
}

/** What is asked about a certificate, and the material to answer from. */
export interface PathRequest {
  /** DER; as are all the other bytes. */
  certificate: Uint8Array
  /** Certificates to build from, in any order; nothing of them is trusted. */
  others: readonly Uint8Array[]
  anchors: readonly Anchor[]
  /** The moment, ISO 8601, at which everything must hold. */
  at: string
  /** Whether use at that moment is proven (a time-stamp's own time), rather than just asked for. */
  isProven?: boolean
  crls: readonly Uint8Array[]
  ocsps: readonly Uint8Array[]
  /** The certificate must serve one of them; any use where left out. */
  purposes?: readonly PathPurpose[]
  revocation: 'required' | 'if-known' | 'none'
  policies?: PolicyInput
  /** Weak algorithms and short keys are reported in `weaknesses` and do not count against the path. */
  allowWeak?: boolean
}

/** Initial values of the policy rules. Source: RFC 5280 §6.1.1 */
export interface PolicyInput {
  /** Dotted identifiers; any where left out. */
  acceptable?: readonly string[]
  isExplicit?: boolean
  isMappingInhibited?: boolean
  isAnyInhibited?: boolean
}

/** A policy under which the path is valid, and what its user is to be told. */
export interface ValidPolicy {
  /** Dotted identifier as in the certificate itself. */
  policy: string
  notices: string[]
  /** Addresses of practice statements. */
  statements: string[]
}

/** What is known about the revocation of one certificate at the moment asked for. */
export interface RevocationStatus {
  /** SHA-256 of the certificate, lower-case hexadecimal. */
  fingerprint: string
  status: 'good' | 'revoked' | 'unknown'
  /** All times ISO 8601 in UTC; a revocation later than the moment stands here beside `good`. */
  revokedAt?: string
  /** As RFC 5280 §5.3.1 names it. */
  reason?: string
  by?: 'crl' | 'ocsp'
  producedAt?: string
  thisUpdate?: string
  nextUpdate?: string
  /** DER of the lists, or of the response, that say so. */
  evidence: Uint8Array[]
  /** Why evidence at hand was not used. */
  unused: EvidenceReason[]
}

/** Something that stands against the path, and the index of the certificate in it. */
export interface PathFinding {
  reason: PathReason
  certificate: number
}

/** A weak algorithm or a short key in the path, as words such as `sha1` or `rsa 1024`. */
export interface Weakness {
  certificate: number
  algorithm: string
}

/** How much work a verdict took, counted and bounded. */
export interface PathEffort {
  signatures: number
  steps: number
  paths: number
  /** Whether a limit was met, so that something was left out. */
  isExhausted: boolean
}

/** What a certificate is worth at the moment asked for. */
export interface PathVerdict {
  /** From the certificate upward; the last is the anchor's where one was reached. */
  path: Certificate[]
  /** The anchor, where one was reached. */
  anchor: Anchor | undefined
  indication: 'passed' | 'failed' | 'indeterminate'
  subIndication: PathSubIndication | null
  /** Each once, the gravest first; none when passed. */
  reasons: PathReason[]
  findings: PathFinding[]
  weaknesses: Weakness[]
  /** One for each certificate below the anchor, in the order of the path; empty where not asked. */
  revocation: RevocationStatus[]
  /** Empty where the path is valid under no policy in particular. */
  policies: ValidPolicy[]
  effort: PathEffort
}
