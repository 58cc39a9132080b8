import { digestOf } from './primitives.ts'

/** The two hashes of a line's text in UTF-8. */
export interface LineHashes {
  /** SHA-256, hexadecimal: what the next line of its chain holds. */
  digest: string
  /** Its leaf in the tree. Source: RFC 9162 §2.1.1 */
  leaf: Uint8Array
}

let scratch = Buffer.alloc(16_384)

/** Both hashes, the text written out once. */
export function lineHashes(text: string): LineHashes {
  // Three bytes are the most that UTF-8 takes for one unit of UTF-16.
  if (text.length * 3 >= scratch.length) scratch = Buffer.alloc(text.length * 3 + 1)
  const length = scratch.write(text, 1)
  const digest = Buffer.from(digestOf(scratch.subarray(1, length + 1))).toString('hex')
  return { digest, leaf: digestOf(scratch.subarray(0, length + 1)) }
}
