import { placedWords } from '../../platform/folded.ts'

/** The most tokens of a document by its fields and first page. */
export const mostTokens = 120

/** The hash of a word or of a joined pair, 32 bits, signed. FNV-1a over UTF-16 units, mixed as MurmurHash3 ends. */
export function tokenOf(word: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < word.length; place += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** What a text is found by: each syllable, and each two that a stroke joins, as in a symbol; each once, in their order. */
export function termsOf(text: string): string[] {
  const terms = new Set<string>()
  let before = ''
  for (const { word, isJoined } of placedWords(text)) {
    terms.add(word)
    if (isJoined) terms.add(`${before} ${word}`)
    before = word
  }
  return [...terms]
}

/** The words of a text between single blanks, with one before and one after: what hits are compared with. */
export function foldedWords(text: string): string {
  return ` ${placedWords(text)
    .map(({ word }) => word)
    .join(' ')} `
}

/**
 * The tokens of a document, each once, ascending: what it is filtered by, every term of its fields, and
 * those of its text from the beginning on, as many as there is room for.
 */
export function tokensOf(
  { marks, fields, body }: { marks: readonly string[]; fields: string; body: string },
  most = mostTokens,
): number[] {
  const tokens = new Set([...marks, ...termsOf(fields)].map(tokenOf))
  for (const term of termsOf(body)) {
    if (tokens.size >= most) break
    tokens.add(tokenOf(term))
  }
  return [...tokens].sort((a, b) => a - b)
}

/** Tokens as they are kept: 32 bits each, little endian, in base64. */
export function packed(tokens: readonly number[]): string {
  return Buffer.from(Int32Array.from(tokens).buffer).toString('base64')
}

/** Tokens as they were before they were packed. */
export function unpacked(text: string): number[] {
  const bytes = Buffer.from(text, 'base64')
  return Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readInt32LE(4 * place))
}
