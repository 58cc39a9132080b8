import { join, type Bytes } from './der.ts'

/** What a derived key is for; the numbers are those of the standard. Source: RFC 7292 §B.3 */
export const purpose = { encryption: 1, vector: 2, integrity: 3 } as const

/** A hash by the name that WebCrypto gives it. */
export type DerivationHash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'

/** From what a key is derived. */
export interface Derivation {
  hash: DerivationHash
  /** The password in UTF-16 with its two zero bytes. */
  password: Uint8Array
  salt: Uint8Array
  iterations: number
}

/** So many bytes derived from a password as PKCS #12 does it. Source: RFC 7292 §B.2 */
export async function derive(from: Derivation, id: number, size: number): Promise<Bytes> {
  const block = from.hash === 'SHA-1' || from.hash === 'SHA-256' ? 64 : 128
  const diversifier = new Uint8Array(block).fill(id)
  let input = join(filled(from.salt, block), filled(from.password, block))
  let derived = new Uint8Array(0)
  while (derived.length < size) {
    const hashed = await repeatedly(from, join(diversifier, input))
    derived = join(derived, hashed)
    input = plusOne(input, repeated(hashed, block))
  }
  return derived.slice(0, size)
}

async function repeatedly({ hash, iterations }: Derivation, first: Bytes): Promise<Bytes> {
  let value = first
  for (let round = 0; round < iterations; round++) {
    value = new Uint8Array(await crypto.subtle.digest(hash, value))
  }
  return value
}

const filled = (text: Uint8Array, block: number): Bytes =>
  repeated(text, block * Math.ceil(text.length / block))

const repeated = (text: Uint8Array, size: number): Bytes =>
  Uint8Array.from({ length: size }, (_, index) => text[index % text.length] ?? 0)

// Each block of the input, as one big number, grows by the hash and one.
function plusOne(input: Bytes, added: Bytes): Bytes {
  const sums = new Uint8Array(input.length)
  for (let end = input.length; end > 0; end -= added.length) {
    let carry = 1
    for (let back = 1; back <= added.length; back++) {
      carry += (input[end - back] ?? 0) + (added[added.length - back] ?? 0)
      sums[end - back] = carry & 0xff
      carry >>= 8
    }
  }
  return sums
}
