import type { PdfReason } from '../pdf/pdf-problem.ts'

/** The steps of judging a signature, in their order. */
export const steps = [
  'structure',
  'fields',
  'range',
  'cms',
  'timestamps',
  'revisions',
  'locks',
  'zones',
  'chain',
  'level',
] as const

/** One step of judging a signature. */
export type Step = (typeof steps)[number]

/** Source: EN 319 102-1 §5.1.2 */
export type Indication = 'passed' | 'failed' | 'indeterminate'

/** Why a signature does not pass, in the names of EN 319 102-1 §5.1.3. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'SIGNED_DATA_NOT_FOUND'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'REVOKED_NO_POE'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'TRY_LATER'
  | 'TIMESTAMP_ORDER_FAILURE'
  | 'NO_POE'

/** What a reason means: the step that finds it, and what it makes of the signature. */
export interface Meaning {
  step: Step
  indication: Exclude<Indication, 'passed'>
  sub: SubIndication
}

type Row = readonly [Step, Exclude<Indication, 'passed'>, SubIndication]

const rows = {
  'signature.field_shared': ['fields', 'failed', 'FORMAT_FAILURE'],
  'signature.field_has_widgets': ['fields', 'indeterminate', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.not_a_signature': ['fields', 'failed', 'FORMAT_FAILURE'],
  'signature.byte_range_wrong': ['range', 'failed', 'FORMAT_FAILURE'],
  'signature.cms_unreadable': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.padding_not_zero': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.content_attached': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.content_type_wrong': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.attributes_missing': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.algorithm_not_allowed': ['cms', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.hash_weak': ['cms', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.key_too_short': ['cms', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.digest_mismatch': ['cms', 'failed', 'HASH_FAILURE'],
  'signature.certificate_missing': ['cms', 'indeterminate', 'NO_SIGNING_CERTIFICATE_FOUND'],
  'signature.value_wrong': ['cms', 'failed', 'SIG_CRYPTO_FAILURE'],
  'signature.signing_certificate_mismatch': ['cms', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.timestamp_unreadable': ['timestamps', 'indeterminate', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.timestamp_of_other_bytes': ['timestamps', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.timestamp_value_wrong': ['timestamps', 'failed', 'SIG_CRYPTO_FAILURE'],
  'signature.timestamp_untrusted': ['timestamps', 'indeterminate', 'NO_CERTIFICATE_CHAIN_FOUND'],
  'signature.timestamp_order_wrong': ['timestamps', 'indeterminate', 'TIMESTAMP_ORDER_FAILURE'],
  'signature.changed_later': ['revisions', 'failed', 'FORMAT_FAILURE'],
  'signature.lock_broken': ['locks', 'failed', 'FORMAT_FAILURE'],
  'signature.shown_text_differs': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.outside_zone': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.covers_text': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.covers_stamp': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.covered_later': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.picture_unknown': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.untrusted': ['chain', 'indeterminate', 'NO_CERTIFICATE_CHAIN_FOUND'],
  'signature.chain_broken': ['chain', 'indeterminate', 'CHAIN_CONSTRAINTS_FAILURE'],
  'signature.chain_algorithm_weak': ['chain', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.certificate_expired': ['chain', 'indeterminate', 'OUT_OF_BOUNDS_NO_POE'],
  'signature.certificate_not_yet_valid': ['chain', 'failed', 'NOT_YET_VALID'],
  'signature.revoked': ['chain', 'failed', 'REVOKED'],
  'signature.revoked_without_proof': ['chain', 'indeterminate', 'REVOKED_NO_POE'],
  'signature.status_unknown': ['chain', 'indeterminate', 'TRY_LATER'],
} as const satisfies Record<string, Row>

/** Why a signature does not pass, as codes with words in the client. */
export type SignatureReason = keyof typeof rows | PdfReason

// What could not be read as a signature's file is wrong; these two are only beyond what is judged here.
const undecided: readonly SignatureReason[] = ['pdf.hybrid', 'pdf.encrypted']

/** What the reason means for its signature; reasons of the whole file belong to its structure. */
export function meaningOf(reason: SignatureReason): Meaning {
  const row: Row | undefined = (rows as Partial<Record<SignatureReason, Row>>)[reason]
  const [step, indication, sub] = row ?? [
    'structure',
    undecided.includes(reason) ? 'indeterminate' : 'failed',
    'FORMAT_FAILURE',
  ]
  return { step, indication, sub }
}
