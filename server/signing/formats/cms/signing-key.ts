import { assembleCms } from './assemble-cms.ts'
import { certificateParts } from './certificate-parts.ts'
import type { Bytes } from './der.ts'
import { signedAttributes } from './signed-attributes.ts'

/** A private key that signs digests, wherever it lies, and the certificate that vouches for it. */
export interface SigningKey {
  /** DER. */
  certificate: Bytes
  /** Issuers above the certificate, DER, in any order; a root among them is left out of signatures. */
  chain: readonly Bytes[]
  /** The signature over the data with SHA-256, as WebCrypto gives it: PKCS #1 for RSA, r and s side by side for ECDSA. */
  sign(data: Bytes): Promise<Uint8Array>
}

/** A detached CMS over content with this SHA-256, made with a key that may be anywhere. */
export async function cmsBy(key: SigningKey, contentDigest: Uint8Array): Promise<Bytes> {
  const { certificate, chain } = key
  const attributes = await signedAttributes({ contentDigest, certificate })
  return assembleCms({
    signedAttributes: attributes,
    signature: await key.sign(attributes),
    certificate,
    chain: chain.filter((issuer) => !certificateParts(issuer).isSelfIssued),
    algorithm: certificateParts(certificate).algorithm,
  })
}
