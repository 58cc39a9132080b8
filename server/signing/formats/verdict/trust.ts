import type { Anchor, PathRequest } from '../path/path-verdict.ts'
import type { SecurityEvidence } from '../pdf/security-store.ts'

/** Whom to trust, at which moment to judge, and what is known of certificates. */
export interface Trust {
  anchors: readonly Anchor[]
  /** ISO 8601: the moment of asking, for what no timestamp proves to be older. */
  at: string
  /** Whether a certificate whose status nothing tells passes. */
  revocation: PathRequest['revocation']
  /** From the file and from outside. */
  evidence: SecurityEvidence
}

/** All evidence of several sources. */
export function together(...sources: readonly SecurityEvidence[]): SecurityEvidence {
  return {
    certificates: sources.flatMap(({ certificates }) => certificates),
    crls: sources.flatMap(({ crls }) => crls),
    ocsps: sources.flatMap(({ ocsps }) => ocsps),
  }
}
