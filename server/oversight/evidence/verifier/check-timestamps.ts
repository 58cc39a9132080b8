import type { SignedCheckpoint } from '../../../journal/log/formats/checkpoint.ts'
import { judgeAt } from '../../../signing/formats/verdict/proven-times.ts'
import { judgeStamp } from '../../../signing/formats/verdict/stamps.ts'
import type { BundledProofs, Finding } from './bundle.ts'
import { stampedBytes } from './check-heads.ts'
import type { Parts } from './container.ts'
import { finding } from './findings.ts'
import { partOf } from './read-parts.ts'
import type { VerifierTrust } from './trust.ts'

/** What the timestamps over the head say. */
export interface StampedHead {
  findings: Finding[]
  /** The moments that are proved, ISO 8601 in UTC. */
  times: string[]
}

/** One finding for each RFC 3161 timestamp over the head: over these bytes, and by an authority that the reader trusts. */
export function checkTimestamps(
  parts: Parts,
  { timestamps }: BundledProofs,
  { head, trust }: { head: SignedCheckpoint; trust: VerifierTrust },
): StampedHead {
  if (timestamps.length === 0) {
    const none = finding('timestamp', 'open', { isNeeded: false, reasons: ['timestamp.none'] })
    return { findings: [none], times: [] }
  }
  const judged = timestamps.map((path) => judgedStamp(partOf(parts, path), path, { head, trust }))
  return {
    findings: judged.map(({ found }) => found),
    times: judged.flatMap(({ time, found }) => (found.outcome === 'proved' && time ? [time] : [])),
  }
}

function judgedStamp(
  token: Uint8Array,
  path: string,
  { head, trust }: { head: SignedCheckpoint; trust: VerifierTrust },
): { found: Finding; time: string | undefined } {
  const { anchors, at } = trust
  const stamp = judgeStamp(token, [stampedBytes(head)])
  const named = [path]
  const about = stamp.time ?? ''
  if (stamp.reasons.length > 0)
    return {
      time: stamp.time,
      found: finding('timestamp', 'refuted', { about, named, reasons: [...stamp.reasons] }),
    }
  // A head carries no evidence on its authority's certificate beside the token.
  const evidence = { certificates: [], crls: [], ocsps: [] }
  const {
    isGood,
    isOutOfOrder,
    path: way,
  } = judgeAt(stamp, undefined, {
    anchors,
    at,
    revocation: 'if-known',
    evidence,
  })
  const early = isOutOfOrder ? ['timestamp.after_judging'] : []
  const reasons = [...(way?.reasons ?? []), ...early]
  const found = finding('timestamp', isGood ? 'proved' : 'open', { about, named, reasons })
  return { time: stamp.time, found }
}
