import { createHash, hash } from 'node:crypto'

/** The two hashes of a line's text in UTF-8. */
export interface LineHashes {
  /** SHA-256, hexadecimal: what the next line of its chain holds. */
  digest: string
  /** Its leaf in the tree. Source: RFC 9162 §2.1.1 */
  leaf: Uint8Array
}

/** Both hashes of a text. */
export function lineHashes(text: string): LineHashes {
  return { digest: hexDigest(text), leaf: digest(`\0${text}`) }
}

// One shot, and of the text itself, is the faster half by far, where this Node has it.
const isOneShot = typeof hash === 'function'
const hexDigest = isOneShot
  ? (text: string): string => hash('sha256', text, 'hex')
  : (text: string): string => createHash('sha256').update(text).digest('hex')
const digest = isOneShot
  ? (text: string): Uint8Array => hash('sha256', text, 'buffer')
  : (text: string): Uint8Array => createHash('sha256').update(text).digest()
