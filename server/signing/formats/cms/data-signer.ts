import { certificateParts } from './certificate-parts.ts'
import { signatureIdentifier } from './algorithms.ts'
import type { Bytes } from './der.ts'

/** A key that signs what an authority says, and the certificate that vouches for it. */
export interface DataSigner {
  /** DER. */
  certificate: Uint8Array
  /** Issuers above the certificate, without the root, DER. */
  chain: readonly Uint8Array[]
  /** The signature with SHA-256 as certificates write it: PKCS #1 for RSA, a SEQUENCE of two INTEGERs for ECDSA. */
  sign: (data: Uint8Array) => Uint8Array
}

/** AlgorithmIdentifier of what the signer makes. */
export const algorithmOf = ({ certificate }: Pick<DataSigner, 'certificate'>): Bytes =>
  signatureIdentifier[certificateParts(certificate).algorithm]
