import { ed25519 } from '@noble/curves/ed25519.js'
import { p256 } from '@noble/curves/nist.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { readPublicKey } from './public-key.ts'

/** SHA-256 of the bytes, 32 bytes. */
export const digestOf = (bytes: Uint8Array): Uint8Array => sha256(bytes)

/** Whether an Ed25519 signature is that of the key, 32 bytes. Source: RFC 8032 */
export function verifiesEd25519(key: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  return attempted(() => ed25519.verify(signature, data, key, { zip215: false }))
}

/** Whether an ECDSA signature with SHA-256, DER, is that of the P-256 key, SubjectPublicKeyInfo in DER. */
export function verifiesP256(key: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  const how = { prehash: false, lowS: false, format: 'der' } as const
  return attempted(() => {
    const { curve, bits } = readPublicKey(key)
    return curve === '1.2.840.10045.3.1.7' && p256.verify(signature, sha256(data), bits, how)
  })
}

function attempted(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
