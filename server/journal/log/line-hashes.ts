import { hash } from 'node:crypto'

/** The two hashes of a line's text in UTF-8. */
export interface LineHashes {
  /** SHA-256, hexadecimal: what the next line of its chain holds. */
  digest: string
  /** Its leaf in the tree. Source: RFC 9162 §2.1.1 */
  leaf: Uint8Array
}

/** Both hashes of a text, taken of the text itself: no bytes of it are laid out in between. */
export function lineHashes(text: string): LineHashes {
  return { digest: hash('sha256', text, 'hex'), leaf: hash('sha256', `\0${text}`, 'buffer') }
}
