import { sha256Identifier, signatureIdentifier } from './algorithms.ts'
import { certificateParts, type SignatureAlgorithm } from './certificate-parts.ts'
import { CmsProblem } from './cms-problem.ts'
import {
  inByteOrder,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  unsignedInteger,
  type Bytes,
} from './der.ts'
import { readWhole } from './der-reader.ts'

const signedData = objectIdentifier('1.2.840.113549.1.7.2')
const data = objectIdentifier('1.2.840.113549.1.7.1')

/** The parts of a signature, all certificates as DER. */
export interface CmsParts {
  /** The SET that was signed, from `signedAttributes`. */
  signedAttributes: Uint8Array
  /** As WebCrypto gives it: PKCS #1 for RSA, r and s side by side for ECDSA. */
  signature: Uint8Array
  certificate: Uint8Array
  /** Issuers above the certificate, without the root. */
  chain: readonly Uint8Array[]
  algorithm: SignatureAlgorithm
}

/** A detached CMS SignedData with one signer, as DER. Source: RFC 5652 §5, EN 319 122-1 */
export function assembleCms(parts: CmsParts): Bytes {
  const certificates = [parts.certificate, ...parts.chain].sort(inByteOrder)
  return sequence(
    signedData,
    tagged(
      0,
      sequence(
        integer(1),
        setOf(sha256Identifier),
        sequence(data),
        tagged(0, ...certificates),
        setOf(signerInfo(parts)),
      ),
    ),
  )
}

function signerInfo(parts: CmsParts): Bytes {
  const { issuer, serialNumber, algorithm, curve } = certificateParts(parts.certificate)
  if (algorithm !== parts.algorithm) throw new CmsProblem('certificate.algorithm_unsupported')
  return sequence(
    integer(1),
    sequence(issuer, serialNumber),
    sha256Identifier,
    tagged(0, readWhole(parts.signedAttributes).content),
    signatureIdentifier[algorithm],
    octetString(curve ? ecdsaSignature(parts.signature, curve) : parts.signature),
  )
}

/** r and s side by side as the SEQUENCE of two INTEGERs that CMS wants. Source: RFC 3279 §2.2.3 */
export function ecdsaSignature(raw: Uint8Array, curve: 'P-256' | 'P-384'): Bytes {
  const size = curve === 'P-256' ? 32 : 48
  if (raw.length !== 2 * size) throw new CmsProblem('cms.signature_malformed')
  return sequence(unsignedInteger(raw.subarray(0, size)), unsignedInteger(raw.subarray(size)))
}
