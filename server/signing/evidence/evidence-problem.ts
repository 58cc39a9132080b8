/** Why an authority gave no evidence; the first three are for whoever keeps the settings, the others may be different on a later try. */
export type EvidenceReason =
  | 'evidence.no_authority'
  | 'evidence.host_not_allowed'
  | 'evidence.address_private'
  | 'evidence.unreachable'
  | 'evidence.too_slow'
  | 'evidence.answer_refused'
  | 'evidence.answer_too_large'
  | 'evidence.answer_unusable'

/** An expected no of the outside: nothing was given, and it may be asked again. */
export class EvidenceProblem extends Error {
  readonly reason: EvidenceReason

  constructor(reason: EvidenceReason, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'EvidenceProblem'
    this.reason = reason
  }
}
