import { latinBytes } from '../bytes.ts'
import { hashOf, type HashName } from '../primitives.ts'
import { damaged } from './pdf-problem.ts'
import type { Appended } from './revision-writer.ts'
import { rangeRoom } from './signature-dictionary.ts'
import { takes } from './tokens.ts'
import { wholeFile } from './whole-file.ts'

/** Start and length of the two signed parts: before and after the CMS. */
export type ByteRange = readonly [number, number, number, number]

/** A file that waits for its CMS. */
export interface PreparedSignature {
  /** The file in pieces: what stood before, and the revision with room for the CMS. */
  parts: readonly Uint8Array[]
  byteRange: ByteRange
  /** SHA-256 of the signed parts. */
  digest: Uint8Array
  /** Where the hexadecimal digits of the CMS begin. */
  contentsAt: number
  /** The file in one piece, made each time it is asked for. */
  readonly prepared: Uint8Array<ArrayBuffer>
}

/** A SHA-256 that goes on. */
export interface BegunHash {
  update(bytes: Uint8Array): BegunHash
  digest(): Uint8Array
}

/** Writes the byte range into the signature object of a revision just made; the hash is that of what stood before. */
export function withRange(
  { base, tail, offsets }: Appended,
  signature: number,
  begun?: BegunHash,
): PreparedSignature {
  // Searched from the signature's own offset: other objects of the revision come first.
  const start = (offsets.get(signature) ?? damaged('the signature was not placed')) - base.length
  const rangeAt = find(tail, rangeRoom, start)
  const contents = find(tail, '/Contents <', rangeAt) + '/Contents <'.length
  const after = tail.indexOf(0x3e, contents) + 1
  const contentsAt = base.length + contents
  const rest = tail.length - after
  const byteRange: ByteRange = [0, contentsAt - 1, base.length + after, rest]
  tail.set(latinBytes(`[${byteRange.join(' ')}]`.padEnd(rangeRoom.length)), rangeAt)
  const parts = [base, tail]
  const signed = [tail.subarray(0, contents - 1), tail.subarray(after)] as const
  const digest = begun
    ? begun.update(signed[0]).update(signed[1]).digest()
    : hashOf('sha256', base, ...signed)
  return {
    ...{ parts, byteRange, contentsAt, digest },
    get prepared() {
      return wholeFile(parts)
    },
  }
}

function find(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (takes({ bytes, at }, word)) return at
  }
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
