import { createPublicKey, hash, verify } from 'node:crypto'

/** SHA-256 of the bytes, 32 bytes; the browser has a twin of this file in client/verify/log-primitives.ts. */
export const digestOf = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** Whether an Ed25519 signature is that of the key, 32 bytes. Source: RFC 8032 */
export function verifiesEd25519(key: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  return attempted(() => verify(null, data, publicKey([...edwardsStart, ...key]), signature))
}

/** Whether an ECDSA signature with SHA-256, DER, is that of the P-256 key, SubjectPublicKeyInfo in DER. */
export function verifiesP256(key: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  const isP256 = p256Start.every((byte, index) => byte === key[index])
  return isP256 && attempted(() => verify('sha256', data, publicKey([...key]), signature))
}

// How a SubjectPublicKeyInfo of each kind begins, up to the key itself. Source: RFC 8410 §4, RFC 5480 §2
const edwardsStart = Buffer.from('302a300506032b6570032100', 'hex')
const p256Start = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')

const publicKey = (der: readonly number[]) =>
  createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' })

function attempted(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}
