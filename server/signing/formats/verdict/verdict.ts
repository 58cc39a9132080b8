import type { ByteRange } from '../pdf/byte-range.ts'
import type { CertificateView } from './certificate-view.ts'
import type { ChainReason } from './chain.ts'
import type { LaterChanges } from './later-changes.ts'

/** Why a signature does not pass, as codes with words in the client. */
export type SignatureReason =
  | ChainReason
  | 'signature.byte_range_wrong'
  | 'signature.cms_unreadable'
  | 'signature.algorithm_not_allowed'
  | 'signature.digest_mismatch'
  | 'signature.certificate_missing'
  | 'signature.value_wrong'
  | 'signature.signing_certificate_mismatch'
  | 'signature.changed_later'
  | 'signature.shown_text_differs'
  | 'signature.timestamp_not_judged'

/** What a signature is worth, and why. */
export interface SignatureVerdict {
  field: string
  kind: 'signature' | 'timestamp'
  /** When the signer says it was made, ISO 8601 in UTC; nothing proves it. */
  claimedAt: string | undefined
  signer: CertificateView | undefined
  /** Names from the signer upward, as far as the chain was found. */
  chain: string[]
  byteRange: ByteRange | undefined
  /** Index, from 0, of the revision that the signature closes. */
  revision: number | undefined
  coversWholeFile: boolean
  /** Whether the signed bytes are those that were signed. */
  isIntact: boolean
  /** Whether the signature value is the certificate's key's. */
  isValid: boolean
  /** Whether the chain ends in an anchor and holds at the moment asked for. */
  isTrusted: boolean
  /** Whether the signed attributes name this certificate; false too where they name none. */
  essMatches: boolean
  laterChanges: LaterChanges
  /** Source: EN 319 102-1 §5.1.2 */
  indication: 'passed' | 'failed' | 'indeterminate'
  reasons: SignatureReason[]
}

const undecided: readonly SignatureReason[] = [
  'signature.untrusted',
  'signature.certificate_expired',
  'signature.certificate_not_yet_valid',
  'signature.certificate_missing',
  'signature.algorithm_not_allowed',
  'signature.timestamp_not_judged',
]

/** Passed without reasons; indeterminate where they only leave open; else failed. */
export function indicationOf(reasons: readonly SignatureReason[]): SignatureVerdict['indication'] {
  if (reasons.length === 0) return 'passed'
  return reasons.every((reason) => undecided.includes(reason)) ? 'indeterminate' : 'failed'
}
