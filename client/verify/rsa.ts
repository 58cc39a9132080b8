import {
  join,
  nothing,
  objectIdentifier,
  octetString,
  sameBytes,
  sequence,
} from '../../server/signing/formats/cms/der.ts'
import {
  identifierOfHash,
  type HashName,
} from '../../server/signing/formats/signature-algorithm.ts'
import { digestOf } from './digest.ts'
import { numberOf, type RsaKey } from './public-key.ts'

/** A signature, what it is over, and by which hash. */
export interface RsaSignature {
  hash: HashName
  data: Uint8Array
  signature: Uint8Array
}

/** Whether it is RSASSA-PKCS1-v1_5 over the data: what must be padded so is built and compared whole. Source: RFC 8017 §8.2.2 */
export function verifiesPkcs1(key: RsaKey, { hash, data, signature }: RsaSignature): boolean {
  const opened = openedWith(key, signature)
  const named = sequence(objectIdentifier(identifierOfHash(hash)), nothing)
  const digest = sequence(named, octetString(digestOf(hash, data)))
  const padding = opened.length - digest.length - 3
  if (padding < 8) return false
  const filled = new Uint8Array(padding).fill(0xff)
  return sameBytes(opened, join(Uint8Array.of(0, 1), filled, Uint8Array.of(0), digest))
}

/** Whether it is RSASSA-PSS over the data, with one hash for all and a salt of exactly this length. Source: RFC 8017 §8.1.2 */
export function verifiesPss(
  key: RsaKey,
  { hash, data, signature, saltLength }: RsaSignature & { saltLength: number },
): boolean {
  const opened = openedWith(key, signature)
  const bits = key.bits - 1
  const encoded = opened.subarray(opened.length - Math.ceil(bits / 8))
  if (encoded.length < opened.length && opened[0] !== 0) return false
  const digest = digestOf(hash, data)
  const salt = saltIn(encoded, { hash, bits, saltLength, digestLength: digest.length })
  if (!salt) return false
  const seal = encoded.subarray(-digest.length - 1, -1)
  return sameBytes(seal, digestOf(hash, new Uint8Array(8), digest, salt))
}

interface Padding {
  hash: HashName
  /** How many bits of the block count. */
  bits: number
  saltLength: number
  digestLength: number
}

// EMSA-PSS: the masked zeros, a one and the salt; then the digest of all; then 0xbc. Source: RFC 8017 §9.1.2
function saltIn(encoded: Uint8Array, padding: Padding): Uint8Array | undefined {
  const { hash, bits, saltLength, digestLength } = padding
  const length = encoded.length - digestLength - 1
  const zeros = length - saltLength - 1
  const open = 0xff >> (8 * encoded.length - bits)
  if (zeros < 0 || encoded.at(-1) !== 0xbc || (encoded[0] ?? 0) > open) return undefined
  const mask = maskOf(hash, encoded.subarray(length, -1), length)
  const block = encoded.subarray(0, length).map((byte, at) => byte ^ (mask[at] ?? 0))
  block[0] = (block[0] ?? 0) & open
  const isPadded = block.subarray(0, zeros).every((byte) => byte === 0) && block[zeros] === 1
  return isPadded ? block.subarray(zeros + 1) : undefined
}

// MGF1. Source: RFC 8017 §B.2.1
function maskOf(hash: HashName, seed: Uint8Array, length: number): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let made = 0; made < length; made += blocks.at(-1)?.length ?? length) {
    const counter = new Uint8Array(4)
    new DataView(counter.buffer).setUint32(0, blocks.length)
    blocks.push(digestOf(hash, seed, counter))
  }
  return join(...blocks).subarray(0, length)
}

// RSAVP1: as long as the modulus; what is longer or too great throws. Source: RFC 8017 §5.2.2
function openedWith({ modulus, exponent, bits }: RsaKey, signature: Uint8Array): Uint8Array {
  const value = numberOf(signature)
  const length = Math.ceil(bits / 8)
  if (signature.length !== length || value >= modulus) throw new Error('no signature of this key')
  const opened = power(value, exponent, modulus)
    .toString(16)
    .padStart(2 * length, '0')
  return Uint8Array.from(opened.match(/../g) ?? [], (digits) => parseInt(digits, 16))
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}
