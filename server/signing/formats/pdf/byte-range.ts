import { createHash } from 'node:crypto'
import { damaged } from './pdf-problem.ts'
import type { Appended } from './revision-writer.ts'
import { cmsRoom, rangeRoom } from './signature-dictionary.ts'

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
  const buffer = Buffer.from(bytes.buffer)
  // Searched from the signature's own offset: other objects of the revision come first.
  const start = offsets.get(signature) ?? damaged('the signature was not placed')
  const rangeAt = buffer.indexOf(rangeRoom, start, 'latin1')
  const contentsAt = buffer.indexOf('/Contents <', rangeAt, 'latin1') + '/Contents <'.length
  const after = contentsAt + 2 * cmsRoom + 1
  const byteRange: ByteRange = [0, contentsAt - 1, after, bytes.length - after]
  buffer.write(`[${byteRange.join(' ')}]`.padEnd(rangeRoom.length), rangeAt, 'latin1')
  return { prepared: bytes, byteRange, digest: rangeDigest(bytes, byteRange), contentsAt }
}

/** Digest of the parts that a byte range covers, SHA-256 where no other hash is named. */
export function rangeDigest(bytes: Uint8Array, range: ByteRange, hash = 'sha256'): Uint8Array {
  const [start, length, secondStart, secondLength] = range
  return createHash(hash)
    .update(bytes.subarray(start, start + length))
    .update(bytes.subarray(secondStart, secondStart + secondLength))
    .digest()
}
