import { addSecurityStore } from '../formats/pdf/add-security-store.ts'
import { embedTimestamp } from '../formats/pdf/embed-cms.ts'
import { prepareDocumentTimestamp } from '../formats/pdf/prepare-timestamp.ts'
import type { SecurityEvidence } from '../formats/pdf/security-store.ts'
import type { Level } from '../formats/verdict/verdict.ts'
import { certificatesIn } from './file-certificates.ts'
import { answered, type EvidenceSources } from './sources.ts'

/** A file after an attempt to raise it: the same bytes, or more revisions behind them. */
export interface Raised {
  bytes: Uint8Array
  /** What it still waits for, as a reason code; nothing when all was had. */
  waitsFor: string | null
}

/**
 * Appends what the file lacks: evidence of revocation, then an archive timestamp over it, then evidence for
 * that timestamp. Nothing that stands is touched. Where no evidence is had, a file without any proven time is
 * timestamped all the same: the earliest time counts. Source: EN 319 142-1 §§5.4, 5.5
 */
export async function raiseFile(
  file: Uint8Array,
  level: Level | null,
  sources: EvidenceSources,
): Promise<Raised> {
  const proved = level === 'B-LT' ? same(file) : await withEvidence(file, sources)
  if (proved.waitsFor !== null && level !== 'B-B') return proved
  const stamped = await withTimestamp(proved.bytes, sources)
  if (stamped.waitsFor !== null || proved.waitsFor !== null) {
    return { bytes: stamped.bytes, waitsFor: proved.waitsFor ?? stamped.waitsFor }
  }
  // Had now or at the next renewal: the level does not hang on it.
  const { bytes } = await withEvidence(stamped.bytes, sources)
  return { bytes, waitsFor: null }
}

const same = (bytes: Uint8Array): Raised => ({ bytes, waitsFor: null })

async function withEvidence(file: Uint8Array, { askRevocation }: EvidenceSources): Promise<Raised> {
  const vri = new Map<string, SecurityEvidence>()
  for (const { key, certificates } of certificatesIn(file)) {
    const asked = await answered(() => askRevocation(certificates))
    if ('waitsFor' in asked) return { bytes: file, waitsFor: asked.waitsFor }
    vri.set(key, asked.answer)
  }
  return same(addSecurityStore(file, { certificates: [], crls: [], ocsps: [], vri }))
}

async function withTimestamp(file: Uint8Array, { askTimestamp }: EvidenceSources): Promise<Raised> {
  const waiting = prepareDocumentTimestamp(file)
  const asked = await answered(() => askTimestamp(waiting.digest))
  if ('waitsFor' in asked) return { bytes: file, waitsFor: asked.waitsFor }
  return same(embedTimestamp(waiting, asked.answer))
}
