import type { Certificate } from '../path/certificate.ts'
import type { PathReason } from '../path/path-reasons.ts'
import type { PathRequest, PathVerdict } from '../path/path-verdict.ts'
import type { XmlReason } from './xml-reasons.ts'

/** Whom to trust, when, and evidence from outside the text. */
export type XmlTrust = Pick<PathRequest, 'anchors' | 'at' | 'revocation'> &
  Partial<Pick<PathRequest, 'others' | 'crls' | 'ocsps' | 'isProven'>> & {
    /** Local names from below the root to the one element that may be signed instead of the whole. */
    signedPath?: readonly string[]
  }

/** What the signature of an XML text is worth, and why. */
export interface XmlVerdict {
  format: 'xades' | 'xmldsig' | null
  signer: Certificate | undefined
  /** When the signer says it was made, ISO 8601 in UTC; nothing proves it. */
  claimedAt: string | undefined
  /** Whether the whole text is signed, or the element at the expected path; nothing where it cannot be told. */
  covers: 'whole' | 'element' | null
  /** Whether what is signed is as it was. */
  isIntact: boolean
  /** Whether the value was made by the certificate's key. */
  isValid: boolean
  /** Whether the certificate's path holds. */
  isTrusted: boolean
  indication: 'passed' | 'failed' | 'indeterminate'
  /** Source: EN 319 102-1 §5.1.3 */
  subIndication: string | null
  /** The gravest first; none when passed. */
  reasons: (XmlReason | PathReason)[]
  path: PathVerdict | undefined
}
