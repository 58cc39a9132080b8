import { hashOf, type HashName } from '../primitives.ts'
import { damaged } from './pdf-problem.ts'
import type { Appended } from './revision-writer.ts'
import { rangeRoom } from './signature-dictionary.ts'
import { takes } from './tokens.ts'

/** Start and length of the two signed parts: before and after the CMS. */
export type ByteRange = readonly [number, number, number, number]

/** A file that waits for its CMS. */
export interface PreparedSignature {
  prepared: Uint8Array<ArrayBuffer>
  byteRange: ByteRange
  /** SHA-256 of the signed parts. */
  digest: Uint8Array
  /** Where the hexadecimal digits of the CMS begin. */
  contentsAt: number
}

/** Writes the byte range into the signature object of a file just appended to. */
export function withRange({ bytes, offsets }: Appended, signature: number): PreparedSignature {
  // Searched from the signature's own offset: other objects of the revision come first.
  const start = offsets.get(signature) ?? damaged('the signature was not placed')
  const rangeAt = find(bytes, rangeRoom, start)
  const contentsAt = find(bytes, '/Contents <', rangeAt) + '/Contents <'.length
  const after = bytes.indexOf(0x3e, contentsAt) + 1
  const byteRange: ByteRange = [0, contentsAt - 1, after, bytes.length - after]
  const text = `[${byteRange.join(' ')}]`.padEnd(rangeRoom.length)
  bytes.set(new TextEncoder().encode(text), rangeAt)
  return { prepared: bytes, byteRange, digest: rangeDigest(bytes, byteRange), contentsAt }
}

function find(bytes: Uint8Array, word: string, from: number): number {
  for (let at = from; at < bytes.length; at++) if (takes({ bytes, at }, word)) return at
  return damaged(`${word} was not placed`)
}

/** Digest of the parts that a byte range covers, SHA-256 where no other hash is named. */
export function rangeDigest(
  bytes: Uint8Array,
  range: ByteRange,
  hash: HashName = 'sha256',
): Uint8Array {
  const [start, length, secondStart, secondLength] = range
  const second = bytes.subarray(secondStart, secondStart + secondLength)
  return hashOf(hash, bytes.subarray(start, start + length), second)
}
