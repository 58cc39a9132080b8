/** An expected no: the bytes are no request about a certificate's status. */
export class RevocationProblem extends Error {
  readonly reason = 'ocsp.unreadable'

  constructor(options?: ErrorOptions) {
    super('ocsp.unreadable', options)
    this.name = 'RevocationProblem'
  }
}
