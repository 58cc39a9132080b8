import { identifierText, readChildren, readWhole } from '../cms/der-reader.ts'
import { verifySignature, type HashName } from '../primitives.ts'
import { hashOfAlgorithm, readAlgorithm, type NamedAlgorithm } from '../signature-algorithm.ts'
import type { SignatureReason } from './reasons.ts'

/** How a signature was made, as far as it is known. */
export interface Algorithms {
  /** Of the content. */
  hash: HashName | undefined
  signature: NamedAlgorithm | undefined
}

const strong: readonly HashName[] = [
  ...(['sha256', 'sha384', 'sha512'] as const),
  ...(['sha3-256', 'sha3-384', 'sha3-512'] as const),
]
const weak: readonly HashName[] = ['sha1', 'sha224']
const kinds: readonly NamedAlgorithm['kind'][] = ['rsa-pkcs1', 'rsa-pss', 'ecdsa']

/** What two AlgorithmIdentifiers, DER, name. */
export function algorithmsOf(digest: Uint8Array, signature: Uint8Array): Algorithms {
  return { hash: hashOfAlgorithm(readWhole(digest)), signature: named(signature) }
}

function named(algorithm: Uint8Array): NamedAlgorithm | undefined {
  try {
    return readAlgorithm(algorithm)
  } catch {
    return undefined
  }
}

/**
 * Why a signature made so is not accepted: RSA (PKCS #1 v1.5 and PSS) and ECDSA over SHA-2 or SHA-3 are, with
 * one hash for content and signature. Source: Thông tư 15/2025/TT-BKHCN
 */
export function whyNotAllowed({ hash, signature }: Algorithms): SignatureReason[] {
  if (!hash || !signature || !kinds.includes(signature.kind)) {
    return ['signature.algorithm_not_allowed']
  }
  const used = [hash, hashIn(signature) ?? hash]
  if (used.some((each) => weak.includes(each))) return ['signature.hash_weak']
  const isSame = used[0] === used[1] && strong.includes(hash)
  return isSame ? [] : ['signature.algorithm_not_allowed']
}

const hashIn = (signature: NamedAlgorithm): HashName | undefined =>
  signature.kind === 'eddsa' ? undefined : signature.hash

const leastRsaBits = 2048
const leastCurveBits = 256
const rsaKey = '1.2.840.113549.1.1.1'
const pssKey = '1.2.840.113549.1.1.10'

/** Whether a SubjectPublicKeyInfo is of RSA with at least 2048 bits or a curve of at least 256. Source: Thông tư 15/2025/TT-BKHCN */
export function isKeyLongEnough(publicKeyInfo: Uint8Array): boolean {
  const [algorithm, key] = readChildren(readWhole(publicKeyInfo))
  const [kind] = algorithm ? readChildren(algorithm) : []
  if (!kind || !key) return false
  const bits = key.content.subarray(1)
  if (![rsaKey, pssKey].includes(identifierText(kind)))
    return ((bits.length - 1) / 2) * 8 >= leastCurveBits
  const [modulus] = readChildren(readWhole(bits))
  return modulus !== undefined && bitsOf(modulus.content) >= leastRsaBits
}

function bitsOf(integer: Uint8Array): number {
  const start = integer.findIndex((byte) => byte !== 0)
  if (start < 0) return 0
  return (integer.length - start) * 8 - Math.clz32(integer[start] ?? 0) + 24
}

/** Whether the signature is the key's; what is broken is not. */
export function isSignedBy(
  publicKeyInfo: Uint8Array,
  given: {
    algorithm: Uint8Array
    hash: HashName | undefined
    data: Uint8Array
    signature: Uint8Array
  },
): boolean {
  const { hash, ...rest } = given
  return verifySignature({ publicKeyInfo, ...rest, ...(hash ? { hash } : {}) })
}
