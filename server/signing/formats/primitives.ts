import { constants, createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'
import { deflateSync, inflateSync } from 'node:zlib'
import { readAlgorithm, type HashName } from './signature-algorithm.ts'

export type { HashName } from './signature-algorithm.ts'

/** A signature and what to hold it against. */
export interface SignatureToVerify {
  /** SubjectPublicKeyInfo, DER. */
  publicKeyInfo: Uint8Array
  /** AlgorithmIdentifier, DER; one without a hash, such as rsaEncryption, needs `hash`. */
  algorithm: Uint8Array
  hash?: HashName
  data: Uint8Array
  signature: Uint8Array
}

/** The hash of the parts, one after the other. */
export function hashOf(hash: HashName, ...parts: Uint8Array[]): Uint8Array {
  const state = hash === 'shake256' ? createHash(hash, { outputLength: 64 }) : createHash(hash)
  for (const part of parts) state.update(part)
  return new Uint8Array(state.digest())
}

/** Whether a signature is that of the key; what is unknown or broken is not. Which hashes are good enough is not judged. */
export function verifySignature(given: SignatureToVerify): boolean {
  try {
    return verified(given)
  } catch {
    return false
  }
}

/** Whether signatures by a key of this kind can be computed here: on the server all can, in a browser the usual ones. */
export const canVerify: (publicKeyInfo: Uint8Array) => boolean = () => true

function verified({ publicKeyInfo, algorithm, data, signature, hash }: SignatureToVerify): boolean {
  const named = readAlgorithm(algorithm)
  const key = keyOf(publicKeyInfo)
  if (named.kind === 'eddsa') return verify(null, data, key, signature)
  const digest = named.hash ?? hash
  if (!digest || !isFor(key, named.kind)) return false
  if (named.kind !== 'rsa-pss') return verify(digest, data, key, signature)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify(digest, data, { key, padding, saltLength: named.saltLength }, signature)
}

const keyTypes = {
  'rsa-pkcs1': ['rsa'],
  'rsa-pss': ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  dsa: ['dsa'],
}

function isFor(key: KeyObject, kind: keyof typeof keyTypes): boolean {
  return keyTypes[kind].includes(key.asymmetricKeyType ?? '')
}

const keys = new WeakMap<Uint8Array, KeyObject>()

function keyOf(publicKeyInfo: Uint8Array): KeyObject {
  const before = keys.get(publicKeyInfo)
  if (before) return before
  // Node takes any bytes; its types name those of its own alone.
  const der = publicKeyInfo as unknown as string
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  keys.set(publicKeyInfo, key)
  return key
}

/** Inflates zlib data to at most so many bytes; throws where it is broken or longer. */
export function inflate(data: Uint8Array, mostBytes: number): Uint8Array {
  return new Uint8Array(inflateSync(data, { maxOutputLength: mostBytes }))
}

/** Compresses data as zlib. */
export function deflate(data: Uint8Array): Uint8Array {
  return new Uint8Array(deflateSync(data))
}
