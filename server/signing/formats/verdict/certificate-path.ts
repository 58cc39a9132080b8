import type { PathPurpose, PathVerdict } from '../path/path-verdict.ts'
import { validatePath } from '../path/validate-path.ts'
import type { SecurityEvidence } from '../pdf/security-store.ts'
import { together, type Trust } from './trust.ts'

/** A certificate as it was used, and when. */
export interface Use {
  /** DER. */
  certificate: Uint8Array
  /** What came with it. */
  with: SecurityEvidence
  purpose: PathPurpose
  /** ISO 8601. */
  at: string
  /** Whether something proves that it was then. */
  isProven: boolean
}

/** Whether the certificate may be trusted for its use when it was used. */
export function judgePath(use: Use, { anchors, evidence, revocation }: Trust): PathVerdict {
  const { certificates: others, crls, ocsps } = together(use.with, evidence)
  const { certificate, at, isProven, purpose } = use
  const purposes = [purpose]
  return validatePath({
    certificate,
    others,
    anchors,
    at,
    isProven,
    crls,
    ocsps,
    purposes,
    revocation,
  })
}
