import { pathReasons, type PathReason, type PathSubIndication } from '../path/path-reasons.ts'
import type { PdfReason } from '../pdf/pdf-problem.ts'
import type { TimestampReason } from '../timestamp/timestamp-problem.ts'

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
  | PathSubIndication
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'TIMESTAMP_ORDER_FAILURE'

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
  'signature.content_attached': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.content_type_wrong': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.attributes_missing': ['cms', 'failed', 'FORMAT_FAILURE'],
  'signature.algorithm_not_allowed': ['cms', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.algorithm_unknown_here': ['cms', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.hash_weak': ['cms', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.key_too_short': ['cms', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.digest_mismatch': ['cms', 'failed', 'HASH_FAILURE'],
  'signature.certificate_missing': ['cms', 'indeterminate', 'NO_SIGNING_CERTIFICATE_FOUND'],
  'signature.value_wrong': ['cms', 'failed', 'SIG_CRYPTO_FAILURE'],
  'signature.signing_certificate_mismatch': ['cms', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'timestamp.unreadable': ['timestamps', 'failed', 'FORMAT_FAILURE'],
  'timestamp.hash_unknown': ['timestamps', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'timestamp.nonce_differs': ['timestamps', 'failed', 'FORMAT_FAILURE'],
  'timestamp.imprint_differs': ['timestamps', 'failed', 'HASH_FAILURE'],
  'timestamp.digest_differs': ['timestamps', 'failed', 'HASH_FAILURE'],
  'timestamp.signature_wrong': ['timestamps', 'failed', 'SIG_CRYPTO_FAILURE'],
  'timestamp.algorithm_unknown_here': ['timestamps', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'timestamp.signer_missing': ['timestamps', 'failed', 'FORMAT_FAILURE'],
  'timestamp.certificate_not_bound': ['timestamps', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'timestamp.hash_too_weak': ['timestamps', 'indeterminate', 'CRYPTO_CONSTRAINTS_FAILURE'],
  'signature.timestamp_untrusted': ['timestamps', 'indeterminate', 'NO_CERTIFICATE_CHAIN_FOUND'],
  'signature.timestamp_status_unknown': ['timestamps', 'indeterminate', 'TRY_LATER'],
  'signature.timestamp_order_wrong': ['timestamps', 'indeterminate', 'TIMESTAMP_ORDER_FAILURE'],
  'signature.changed_later': ['revisions', 'failed', 'FORMAT_FAILURE'],
  'signature.lock_broken': ['locks', 'failed', 'FORMAT_FAILURE'],
  'signature.shown_text_differs': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.outside_zone': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.covers_text': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.covers_stamp': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.covered_later': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.touches_print': ['zones', 'indeterminate', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.looks_different': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.drawing_too_complex': ['zones', 'indeterminate', 'SIG_CONSTRAINTS_FAILURE'],
  'signature.picture_unknown': ['zones', 'failed', 'SIG_CONSTRAINTS_FAILURE'],
} as const satisfies Record<string, Row> & Record<TimestampReason, Row>

/** Why a signature does not pass, as codes with words in the client. */
export type SignatureReason = keyof typeof rows | PathReason | TimestampReason | PdfReason

// What could not be read as a signature's file is wrong; these two are only beyond what is judged here.
const undecided: readonly SignatureReason[] = ['pdf.hybrid', 'pdf.encrypted']
const decided: readonly PathSubIndication[] = [
  'REVOKED',
  'EXPIRED',
  'NOT_YET_VALID',
  'FORMAT_FAILURE',
]

/** What the reason means for its signature; one of a path by whether the time of use is proven, one of the whole file for its structure. */
export function meaningOf(reason: SignatureReason, isProven = false): Meaning {
  const row: Row | undefined = (rows as Partial<Record<SignatureReason, Row>>)[reason]
  if (row) return { step: row[0], indication: row[1], sub: row[2] }
  if (isPathReason(reason)) {
    const sub = pathReasons[reason][isProven ? 'proven' : 'asked']
    return { step: 'chain', indication: decided.includes(sub) ? 'failed' : 'indeterminate', sub }
  }
  const indication = undecided.includes(reason) ? 'indeterminate' : 'failed'
  return { step: 'structure', indication, sub: 'FORMAT_FAILURE' }
}

const isPathReason = (reason: SignatureReason): reason is PathReason => reason in pathReasons
