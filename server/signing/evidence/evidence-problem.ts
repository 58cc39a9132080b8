import type { Reason } from '../../platform/refusal.ts'

/** Why an authority gave no evidence: a later try may succeed unless its configuration is at fault. */
export const evidenceReasons = [
  'evidence.no_authority',
  'evidence.host_not_allowed',
  'evidence.address_private',
  'evidence.unreachable',
  'evidence.too_slow',
  'evidence.answer_refused',
  'evidence.answer_too_large',
  'evidence.answer_unusable',
] as const satisfies readonly Reason[]

/** One of them. */
export type EvidenceReason = (typeof evidenceReasons)[number]

/** An expected no of the outside: nothing was given, and it may be asked again. */
export class EvidenceProblem extends Error {
  readonly reason: EvidenceReason

  constructor(reason: EvidenceReason, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'EvidenceProblem'
    this.reason = reason
  }
}
