/** What is wrong with a certificate, a key or a CMS, as a code with words in the client. */
export type CmsReason =
  | 'certificate.unreadable'
  | 'certificate.algorithm_unsupported'
  | 'pkcs12.unreadable'
  | 'pkcs12.wrong_password'
  | 'pkcs12.encryption_unsupported'
  | 'pkcs12.no_signing_key'
  | 'pkcs12.no_certificate_of_key'
  | 'cms.unreadable'
  | 'cms.signature_malformed'

/** An expected no of the signing formats: the input is at fault, and nothing was produced. */
export class CmsProblem extends Error {
  readonly reason: CmsReason

  constructor(reason: CmsReason, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'CmsProblem'
    this.reason = reason
  }
}
