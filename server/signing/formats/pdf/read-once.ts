import { createHash, type Hash } from 'node:crypto'
import { readPdf, type PdfInput } from './read-pdf.ts'

const mostFiles = 16
const mostBytes = 1_000_000
const known = new Map<string, PdfInput>()

/** A PDF that was read, and a SHA-256 begun over its bytes, to go on with what is appended. */
export interface HashedPdf {
  input: PdfInput
  hash: Hash
}

/**
 * Reads a PDF as `readPdf` does, of the same bytes once: their hash is needed to sign them anyway. Up to 16 files
 * of at most 1 MB are kept, each as a copy of its own, so that whoever changes theirs changes nothing here.
 */
export function readOnce(bytes: Uint8Array): HashedPdf {
  const hash = createHash('sha256').update(bytes)
  if (bytes.length > mostBytes) return { input: readPdf(bytes), hash }
  const name = hash.copy().digest('base64')
  const before = known.get(name)
  if (before) return { input: before, hash }
  const input = readPdf(new Uint8Array(bytes))
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= mostFiles) known.delete(oldest)
  known.set(name, input)
  return { input, hash }
}
