import type { SecurityEvidence } from '../pdf/security-store.ts'
import { judgePath, type Use } from './certificate-path.ts'
import type { Trust } from './trust.ts'
import type { Level } from './verdict.ts'

/** A signature that passed, by what its level is told. */
export interface PassedSignature {
  /** Its certificate, and those of timestamps that evidence must hold too. */
  uses: readonly Use[]
  isProven: boolean
  /** What the security store holds in the file as it is now. */
  store: SecurityEvidence
  /** What it held under each good document timestamp after the signature. */
  archived: readonly SecurityEvidence[]
}

/**
 * The level of a PAdES signature that passed: proven in time, with evidence of every certificate in the file
 * itself, and with that evidence proven in time by a document timestamp over it. Source: EN 319 142-1 §6.3
 */
export function levelOf(passed: PassedSignature, trust: Trust): Level {
  if (!passed.isProven) return 'B-B'
  if (!isProved(passed, passed.store, trust)) return 'B-T'
  const isArchived = passed.archived.some((evidence) => isProved(passed, evidence, trust))
  return isArchived ? 'B-LTA' : 'B-LT'
}

function isProved({ uses }: PassedSignature, evidence: SecurityEvidence, trust: Trust): boolean {
  if (evidence.crls.length + evidence.ocsps.length === 0) return false
  const strict: Trust = { ...trust, evidence, revocation: 'required' }
  return uses.every((use) => judgePath(use, strict).reasons.length === 0)
}
