/** Names of EN 319 102-1 §5.1.3 for what stands against a path. */
export type PathSubIndication =
  | 'FORMAT_FAILURE'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE'
  | 'REVOKED'
  | 'REVOKED_NO_POE'
  | 'REVOKED_CA_NO_POE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'TRY_LATER'

/** Sub-indication when the moment asked for is that of asking, and when the use at that moment is proven. */
interface Meaning {
  asked: PathSubIndication
  proven: PathSubIndication
}

const both = (name: PathSubIndication): Meaning => ({ asked: name, proven: name })
const noChain = both('NO_CERTIFICATE_CHAIN_FOUND')
const constraint = both('CHAIN_CONSTRAINTS_FAILURE')
const weak: Meaning = {
  asked: 'CRYPTO_CONSTRAINTS_FAILURE_NO_POE',
  proven: 'CRYPTO_CONSTRAINTS_FAILURE',
}

/** What stands against a path, the gravest first, with its sub-indication. */
export const pathReasons = {
  'path.certificate_unreadable': both('FORMAT_FAILURE'),
  'path.search_exhausted': noChain,
  'path.no_issuer_found': noChain,
  'path.signature_wrong': noChain,
  'path.anchor_out_of_period': noChain,
  'path.anchor_for_other_purpose': noChain,
  'path.revoked': { asked: 'REVOKED_NO_POE', proven: 'REVOKED' },
  'path.issuer_revoked': { asked: 'REVOKED_CA_NO_POE', proven: 'REVOKED_CA_NO_POE' },
  'path.not_yet_valid': { asked: 'OUT_OF_BOUNDS_NO_POE', proven: 'NOT_YET_VALID' },
  'path.expired': { asked: 'OUT_OF_BOUNDS_NO_POE', proven: 'EXPIRED' },
  'path.not_an_authority': constraint,
  'path.may_not_sign_certificates': constraint,
  'path.too_long': constraint,
  'path.name_not_permitted': constraint,
  'path.name_excluded': constraint,
  'path.name_constraint_unsupported': constraint,
  'path.policy_missing': constraint,
  'path.policy_mapping_wrong': constraint,
  'path.unknown_critical_extension': constraint,
  'path.purpose_not_allowed': constraint,
  'path.key_usage_not_allowed': constraint,
  'path.algorithm_weak': weak,
  'path.key_unsupported': weak,
  'path.on_hold': both('TRY_LATER'),
  'path.revocation_unknown': both('TRY_LATER'),
} as const satisfies Record<string, Meaning>

/** What stands against a path, as a code with words in the client. */
export type PathReason = keyof typeof pathReasons

/** Why one piece of evidence says nothing about a certificate's revocation. */
export type EvidenceReason =
  | 'path.list_unreadable'
  | 'path.list_out_of_scope'
  | 'path.list_unknown_extension'
  | 'path.list_issuer_unauthorised'
  | 'path.list_signature_wrong'
  | 'path.list_incomplete'
  | 'path.response_unreadable'
  | 'path.response_unknown_extension'
  | 'path.responder_unauthorised'
  | 'path.response_signature_wrong'
  | 'path.response_says_unknown'
  | 'path.evidence_stale'
  | 'path.evidence_too_late'
