import { createHash, type Hash } from 'node:crypto'
import { readPdf, type PdfInput } from './read-pdf.ts'

const mostFiles = 16
const mostNames = 1000
const mostBytes = 1_000_000
const known = new Map<string, PdfInput>()
const seen = new Set<string>()

/** A PDF that was read, and a SHA-256 begun over its bytes, to go on with what is appended. */
export interface HashedPdf {
  input: PdfInput
  hash: Hash
}

/**
 * Reads a PDF as `readPdf` does, but not the same bytes again and again: their hash is needed to sign them anyway.
 * What comes a second time is kept, 16 files of at most 1 MB, each as a copy that nobody else changes.
 */
export function readOnce(bytes: Uint8Array): HashedPdf {
  const hash = createHash('sha256').update(bytes)
  if (bytes.length > mostBytes) return { input: readPdf(bytes), hash }
  const name = hash.copy().digest('base64')
  const input = known.get(name) ?? readPdf(seen.has(name) ? new Uint8Array(bytes) : bytes)
  if (seen.has(name)) keep(name, input)
  else note(name)
  return { input, hash }
}

function note(name: string): void {
  if (seen.size >= mostNames) seen.clear()
  seen.add(name)
}

function keep(name: string, input: PdfInput): void {
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= mostFiles && !known.has(name)) known.delete(oldest)
  known.set(name, input)
}
