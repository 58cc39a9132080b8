import { hash } from 'node:crypto'

/** The two hashes of a line. */
export interface LineHashes {
  /** SHA-256 of its UTF-8, hexadecimal: what the next line of its chain holds. */
  digest: string
  /** Its leaf in the tree, a character for each byte. Source: RFC 9162 §2.1.1 */
  leaf: string
}

/** What a leaf of the tree is the hash of: the byte 0, then the line's UTF-8. Source: RFC 9162 §2.1.1 */
export const leafBytesOf = (text: string): Buffer => Buffer.from(`\0${text}`)

/** Both hashes of a line by the bytes of its leaf. As texts, because Node takes twice as long to give a hash as bytes. */
export function lineHashes(leafBytes: Buffer): LineHashes {
  return {
    digest: hash('sha256', leafBytes.subarray(1), 'hex'),
    leaf: hash('sha256', leafBytes, 'binary'),
  }
}
