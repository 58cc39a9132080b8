import { addSecurityStore } from '../formats/pdf/add-security-store.ts'
import { embedTimestamp } from '../formats/pdf/embed-cms.ts'
import { prepareDocumentTimestamp } from '../formats/pdf/prepare-timestamp.ts'
import type { Level } from '../formats/verdict/verdict.ts'
import { signedIn } from './file-certificates.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { answered, type EvidenceSources } from './sources.ts'

/** A file after an attempt to raise it: the same bytes, or more revisions behind them. */
export interface Raised {
  bytes: Uint8Array
  /** What it still waits for, as a reason code; nothing when all was had. */
  waitsFor: string | null
}

/** A file before it is raised, what it has reached, and the moment. */
export interface ToRaise {
  bytes: Uint8Array
  level: Level
  /** ISO 8601 UTC. */
  at: string
}

/**
 * Appends what the file lacks: evidence of revocation, then an archive timestamp over it, then evidence for
 * that timestamp. Nothing that stands is touched. Where no evidence is had, a file without any proven time is
 * timestamped all the same: the earliest time counts. Source: EN 319 142-1 §§5.4, 5.5
 */
export async function raiseFile(file: ToRaise, sources: EvidenceSources): Promise<Raised> {
  const { bytes, level } = file
  const proved = level === 'B-LT' ? whole(bytes) : await withEvidence(file, sources)
  if (proved.waitsFor !== null && level !== 'B-B') return proved
  const stamped = await withTimestamp(proved.bytes, sources)
  const waitsFor = proved.waitsFor ?? stamped.waitsFor
  if (waitsFor !== null) return { bytes: stamped.bytes, waitsFor }
  // Had now or at the next renewal: the level does not hang on it.
  return { ...(await withEvidence({ ...file, bytes: stamped.bytes }, sources)), waitsFor: null }
}

const whole = (bytes: Uint8Array): Raised => ({ bytes, waitsFor: null })

async function withEvidence({ bytes, at }: ToRaise, sources: EvidenceSources): Promise<Raised> {
  const asked = await answered(() => gatherEvidence(signedIn(bytes), sources, at))
  if ('waitsFor' in asked) return { bytes, waitsFor: asked.waitsFor }
  const evidence = { certificates: [], crls: [], ocsps: [], vri: asked.answer }
  return whole(addSecurityStore(bytes, evidence))
}

async function withTimestamp(bytes: Uint8Array, sources: EvidenceSources): Promise<Raised> {
  const waiting = prepareDocumentTimestamp(bytes)
  const asked = await answered(() => sources.askTimestamp(waiting.digest))
  if ('waitsFor' in asked) return { bytes, waitsFor: asked.waitsFor }
  return whole(embedTimestamp(waiting, asked.answer))
}
