import type { Context } from '../platform/context.ts'
import { sha256 } from '../platform/digest.ts'
import { canonicalJson } from '../platform/text.ts'
import type { Subject } from './subject.ts'

/** What an act says of itself; no personal data, no content: ids, hashes, reasons, numbers. */
export type Details = Record<string, unknown>

/** One act on one subject, as it stands in the journal. */
export interface JournalEntry {
  id: number
  act: string
  subject: Subject
  /** The place in the subject's own chain, from 1. */
  seq: number
  at: string
  personId: number
  postId: number
  agencyId: number
  /** The canonical JSON text; everything else is read from it or proves it. */
  line: string
  /** SHA-256 of the line's UTF-8 bytes, in hex. */
  digest: string
}

/** The last link of a subject's chain; none yet is `seq` 0 with an empty digest. */
export interface ChainEnd {
  seq: number
  digest: string
}

/** The digest that stands before the first line of every chain. */
export const beginning: ChainEnd = { seq: 0, digest: '' }

/** The next line of a chain: canonical bytes that hold the digest of the line before. */
export function nextLine(
  said: { id: number; act: string; subject: Subject; details: Details },
  { actor, at, requestId }: Context,
  before: ChainEnd,
): JournalEntry {
  const { personId, postId, agencyId } = actor
  const seq = before.seq + 1
  const line = canonicalJson({
    ...said,
    actor: { agencyId, personId, postId },
    at,
    previous: before.digest,
    requestId,
    seq,
  })
  const { id, act, subject } = said
  const digest = sha256(line)
  return { id, act, subject, seq, at, personId, postId, agencyId, line, digest }
}
