import {
  identifierText,
  readChildren,
  readWhole,
  type DerElement,
} from '../../server/signing/formats/cms/der-reader.ts'

/** A public key as a SubjectPublicKeyInfo names it. Source: RFC 5280 §4.1.2.7 */
export interface PublicKey {
  /** The dotted identifier of its algorithm. */
  algorithm: string
  /** The dotted identifier of its curve; empty where it has none. */
  curve: string
  /** The content of the bit string. */
  bits: Uint8Array
}

/** An RSA key; numbers beyond what OpenSSL takes are refused, as they only cost time. */
export interface RsaKey {
  modulus: bigint
  exponent: bigint
  /** Length of the modulus in bits. */
  bits: number
}

/** Reads a SubjectPublicKeyInfo, DER; anything else throws. */
export function readPublicKey(publicKeyInfo: Uint8Array): PublicKey {
  const [named, key] = readChildren(readWhole(publicKeyInfo))
  const [algorithm, parameters] = named ? readChildren(named) : []
  if (!algorithm || key?.tag !== 0x03 || key.content[0] !== 0) throw new Error('no public key')
  return {
    algorithm: identifierText(algorithm),
    curve: parameters?.tag === 0x06 ? identifierText(parameters) : '',
    bits: key.content.subarray(1),
  }
}

const mostBits = 16_384
const mostBitsOfAnyExponent = 3072
const mostExponent = 2n ** 64n

/** Reads the RSAPublicKey in a key's bits. Source: RFC 8017 §A.1.1 */
export function readRsaKey({ bits }: PublicKey): RsaKey {
  const [modulus, exponent] = readChildren(readWhole(bits)).map(positive)
  if (!modulus || !exponent) throw new Error('no RSA key')
  const length = modulus.toString(2).length
  const isHeavy = length > mostBitsOfAnyExponent && exponent > mostExponent
  if (length > mostBits || exponent >= modulus || isHeavy)
    throw new Error('the RSA key is too heavy')
  return { modulus, exponent, bits: length }
}

function positive({ tag, content }: DerElement): bigint {
  if (tag !== 0x02 || (content[0] ?? 0x80) >= 0x80) throw new Error('no positive integer')
  return numberOf(content)
}

/** Big-endian bytes as a number. */
export function numberOf(bytes: Uint8Array): bigint {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
  return BigInt(`0x0${digits.join('')}`)
}
