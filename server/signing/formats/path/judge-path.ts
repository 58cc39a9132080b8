import { weaknessesOf } from './check-algorithms.ts'
import { checkAuthorities } from './check-authorities.ts'
import type { BuiltPath } from './build-paths.ts'
import type { Certificate } from './certificate.ts'
import { checkNames } from './check-names.ts'
import { checkPeriods, isTrustedAt } from './check-period.ts'
import { checkPolicies } from './check-policies.ts'
import { checkPurpose } from './check-purpose.ts'
import type {
  PathFinding,
  PathPurpose,
  RevocationStatus,
  ValidPolicy,
  Weakness,
} from './path-verdict.ts'
import type { ReadAnchor, Session } from './session.ts'

/** A way from a certificate upward, and what stands against it. */
export interface JudgedPath {
  built: BuiltPath
  findings: PathFinding[]
  weaknesses: Weakness[]
  policies: ValidPolicy[]
  revocation: RevocationStatus[]
}

/** Everything about a path but revocation. Source: RFC 5280 §6.1 */
export function judgePath(built: BuiltPath, session: Session, moment: number): JudgedPath {
  const { certificates: path, anchor } = built
  const { request } = session
  const below = anchor ? path.slice(0, -1) : path
  const weaknesses = weaknessesOf(below)
  const policies = anchor ? checkPolicies(path, request.policies) : { policies: [], findings: [] }
  return {
    built,
    findings: [
      ...(anchor ? checkAnchor(anchor, session, moment) : noAnchor(built, session)),
      ...checkPeriods(below, moment),
      ...(anchor ? checkAuthorities(path) : []),
      ...(anchor ? checkNames(path) : []),
      ...policies.findings,
      ...checkPurpose(below.length > 0 ? below : path, request.purposes),
      ...checkExtensions(below),
      ...(request.allowWeak ? [] : weaknesses.map(asFinding)),
    ],
    weaknesses,
    policies: policies.policies,
    revocation: [],
  }
}

function checkAnchor(read: ReadAnchor, { request }: Session, moment: number): PathFinding[] {
  const certificate = 0
  const { purposes } = read.anchor
  const isFor = (purpose: PathPurpose): boolean => purposes?.includes(purpose) ?? true
  const isForOther = request.purposes !== undefined && !request.purposes.some(isFor)
  return [
    ...(isForOther ? [{ reason: 'path.anchor_for_other_purpose' as const, certificate }] : []),
    ...(isTrustedAt(read, moment)
      ? []
      : [{ reason: 'path.anchor_out_of_period' as const, certificate }]),
  ]
}

function noAnchor(built: BuiltPath, { spent }: Session): PathFinding[] {
  const certificate = built.certificates.length - 1
  if (spent.isExhausted) return [{ reason: 'path.search_exhausted', certificate }]
  const reason = built.isSignatureWrong ? 'path.signature_wrong' : 'path.no_issuer_found'
  return [{ reason, certificate }]
}

function checkExtensions(below: readonly Certificate[]): PathFinding[] {
  return below.flatMap(({ unknownCritical, publicKey }, certificate): PathFinding[] => [
    ...(unknownCritical.length > 0
      ? [{ reason: 'path.unknown_critical_extension' as const, certificate }]
      : []),
    ...(publicKey.kind === 'unknown'
      ? [{ reason: 'path.key_unsupported' as const, certificate }]
      : []),
  ])
}

const asFinding = ({ certificate }: Weakness): PathFinding => ({
  reason: 'path.algorithm_weak',
  certificate,
})
