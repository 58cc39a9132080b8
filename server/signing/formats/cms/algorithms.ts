import type { SignatureAlgorithm } from './certificate-parts.ts'
import { nothing, objectIdentifier, sequence, type Bytes } from './der.ts'

/** AlgorithmIdentifier of SHA-256, parameters absent. Source: RFC 5754 §2 */
export const sha256Identifier: Bytes = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'))

/** AlgorithmIdentifier of each signature algorithm. Source: RFC 5754 §3 */
export const signatureIdentifier: Readonly<Record<SignatureAlgorithm, Bytes>> = {
  'rsa-sha256': sequence(objectIdentifier('1.2.840.113549.1.1.11'), nothing),
  'ecdsa-sha256': sequence(objectIdentifier('1.2.840.10045.4.3.2')),
}
