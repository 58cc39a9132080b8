import type { Readable } from 'node:stream'

/** Content as it comes in: all at once, or piece by piece. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>

/** The name of kept content, its SHA-256 in lower-case hex, and its length. */
export interface KeptContent {
  sha256: string
  sizeBytes: number
}

/** A keeper of bytes named by their SHA-256; the same bytes are kept once. */
export interface FileStore {
  /** Answers when the content is safe from a power cut; of content that breaks off nothing stays. */
  keep(content: Content): Promise<KeptContent>
  /** The bytes of this hash; damaged or missing bytes are a defect that names the hash. */
  open(sha256: string): Promise<Uint8Array>
  /** The bytes of this hash piece by piece; damage is an error in place of the last piece. */
  stream(sha256: string): Readable
  has(sha256: string): Promise<boolean>
  /** Every kept content, in no order; what is kept meanwhile may be among it or not. */
  list(): AsyncIterable<KeptContent>
  /** Deletes the bytes of this hash, unless they were kept since this time; gives whether they are gone. */
  remove(sha256: string, keptBefore: Date): Promise<boolean>
  /**
   * Deletes what was kept before this time and no row names, and what is left of content that broke
   * off before it; gives the deleted hashes. The time must be longer ago than the longest act.
   */
  sweep(isNamed: (sha256: string) => Promise<boolean>, keptBefore: Date): Promise<string[]>
}
