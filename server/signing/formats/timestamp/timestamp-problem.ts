/** What is wrong with a timestamp, as a code with words in the client. */
export type TimestampReason =
  | 'timestamp.unreadable'
  | 'timestamp.imprint_differs'
  | 'timestamp.nonce_differs'
  | 'timestamp.signer_missing'
  | 'timestamp.digest_differs'
  | 'timestamp.certificate_not_bound'
  | 'timestamp.signature_wrong'
  | 'timestamp.algorithm_unknown_here'
  | 'timestamp.hash_unknown'
  | 'timestamp.hash_too_weak'

/** An expected no: the request, the response or the token is at fault. */
export class TimestampProblem extends Error {
  readonly reason: TimestampReason

  constructor(reason: TimestampReason, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'TimestampProblem'
    this.reason = reason
  }
}

/** What the reading gives; whatever breaks in it makes the bytes unreadable. */
export function readingTimestamp<Read>(reading: () => Read): Read {
  try {
    return reading()
  } catch (cause) {
    if (cause instanceof TimestampProblem) throw cause
    throw new TimestampProblem('timestamp.unreadable', { cause })
  }
}
