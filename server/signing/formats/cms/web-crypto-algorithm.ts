import { certificateParts } from './certificate-parts.ts'

/** WebCrypto's parameters for the key of a certificate. */
export function webCryptoAlgorithm(certificate: Uint8Array) {
  const { curve } = certificateParts(certificate)
  return curve
    ? {
        importing: { name: 'ECDSA', namedCurve: curve },
        signing: { name: 'ECDSA', hash: 'SHA-256' },
      }
    : {
        importing: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
        signing: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      }
}
