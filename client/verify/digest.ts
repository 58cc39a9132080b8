import { sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { sha3_256, sha3_384, sha3_512, shake256 } from '@noble/hashes/sha3.js'
import type { HashName } from '../../server/signing/formats/signature-algorithm.ts'

const states = {
  sha1,
  sha224,
  sha256,
  sha384,
  sha512,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
} as const

/** The hash of the parts, one after the other; of SHAKE256 its first 64 bytes. */
export function digestOf(hash: HashName, ...parts: readonly Uint8Array[]): Uint8Array {
  const state = hash === 'shake256' ? shake256.create({ dkLen: 64 }) : states[hash].create()
  for (const part of parts) state.update(part)
  return state.digest()
}
