/** Indication and sub-indication of EN 319 102-1 for what stands against a signature. */
interface Meaning {
  indication: 'failed' | 'indeterminate'
  subIndication: string
}

const malformed: Meaning = { indication: 'failed', subIndication: 'FORMAT_FAILURE' }

/** What stands against an XML signature before its path is judged, the gravest first. */
export const xmlReasons = {
  'xml.unreadable': malformed,
  'xml.too_large': malformed,
  'xml.document_type': malformed,
  'xml.no_signature': malformed,
  'xml.signature_in_other_namespace': malformed,
  'xml.several_signatures': malformed,
  'xml.signature_malformed': malformed,
  'xml.duplicate_identifier': malformed,
  'xml.several_references': malformed,
  'xml.reference_wrong': malformed,
  'xml.transform_not_allowed': malformed,
  'xml.certificate_unreadable': malformed,
  'xml.digest_mismatch': { indication: 'failed', subIndication: 'HASH_FAILURE' },
  'xml.value_wrong': { indication: 'failed', subIndication: 'SIG_CRYPTO_FAILURE' },
  'xml.signing_certificate_mismatch': {
    indication: 'failed',
    subIndication: 'SIG_CONSTRAINTS_FAILURE',
  },
  'xml.certificate_missing': {
    indication: 'indeterminate',
    subIndication: 'NO_SIGNING_CERTIFICATE_FOUND',
  },
  'xml.algorithm_not_allowed': {
    indication: 'indeterminate',
    subIndication: 'CRYPTO_CONSTRAINTS_FAILURE',
  },
} as const satisfies Record<string, Meaning>

/** What stands against an XML signature, as a code with words in the client. */
export type XmlReason = keyof typeof xmlReasons

/** An expected no: XML, or a signature in it, that is not as it must be. */
export class XmlProblem extends Error {
  readonly reason: XmlReason

  constructor(reason: XmlReason, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'XmlProblem'
    this.reason = reason
  }
}

/** Refuses with a reason. */
export function refuse(reason: XmlReason): never {
  throw new XmlProblem(reason)
}
