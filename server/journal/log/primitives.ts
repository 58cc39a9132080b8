import { createHash, createPublicKey, hash, verify } from 'node:crypto'

/** SHA-256 of the bytes, 32 bytes; the browser has a twin of this file in client/verify/log-primitives.ts. */
export const digestOf: (bytes: Uint8Array) => Uint8Array =
  // One shot is the faster half by far, where this Node has it.
  typeof hash === 'function'
    ? (bytes) => hash('sha256', bytes, 'buffer')
    : (bytes) => createHash('sha256').update(bytes).digest()

/** Whether an Ed25519 signature is that of the key, 32 bytes. Source: RFC 8032 */
export function verifiesEd25519(key: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(key).toString('base64url')
  return attempted(() => {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, data, publicKey, signature)
  })
}

/** Whether an ECDSA signature with SHA-256, DER, is that of the P-256 key, SubjectPublicKeyInfo in DER. */
export function verifiesP256(key: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  return attempted(() => {
    const publicKey = createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' })
    const { namedCurve } = publicKey.asymmetricKeyDetails ?? {}
    return namedCurve === 'prime256v1' && verify('sha256', data, publicKey, signature)
  })
}

function attempted(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
