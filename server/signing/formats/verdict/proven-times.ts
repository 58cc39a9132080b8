import type { PathVerdict } from '../path/path-verdict.ts'
import { judgePath, type Use } from './certificate-path.ts'
import type { FoundSignature } from './found-signature.ts'
import type { Stamp } from './stamps.ts'
import type { Trust } from './trust.ts'

/** A timestamp that was held against trust. */
export interface JudgedStamp {
  stamp: Stamp
  use: Use | undefined
  path: PathVerdict | undefined
  /** Whether it proves its time. */
  isGood: boolean
  /** Whether it says that it was made after something that was made later. */
  isOutOfOrder: boolean
}

/** What the document timestamps of a file prove. */
export interface ProvenTimes {
  /** The verdicts on document timestamps by their field. */
  stamps: ReadonlyMap<string, JudgedStamp>
  /** The earliest proven moment, ISO 8601, at which the bytes up to the end of a revision were there. */
  of: (revision: number) => string | undefined
  /** The good ones that close a later revision than this, from the first to the last. */
  goodAfter: (revision: number) => GoodStamp[]
}

/** A document timestamp that proves its time, and the index of the revision that it closes. */
export interface GoodStamp {
  revision: number
  time: string
  judged: JudgedStamp
}

/**
 * Judges the document timestamps from the last to the first: each at the time that the one after it proves,
 * so that one whose authority's certificate has expired since still counts. Source: EN 319 102-1 §5.6.2.3
 */
export function provenTimes(found: readonly FoundSignature[], trust: Trust): ProvenTimes {
  const documents = found
    .filter(({ claim, range }) => claim.kind === 'timestamp' && range !== undefined)
    .sort((one, other) => revisionOf(other) - revisionOf(one))
  const stamps = new Map<string, JudgedStamp>()
  const good: GoodStamp[] = []
  for (const document of documents) {
    const judged = document.stamps.map((stamp) => judgeAt(stamp, good[0]?.time, trust))
    for (const one of judged) stamps.set(document.field.name, one)
    good.unshift(...judged.filter(({ isGood }) => isGood).map((one) => goodStamp(document, one)))
  }
  return {
    stamps,
    of: (revision) => good.find((each) => each.revision >= revision)?.time,
    goodAfter: (revision) => good.filter((each) => each.revision > revision),
  }
}

const goodStamp = (document: FoundSignature, judged: JudgedStamp): GoodStamp => ({
  revision: revisionOf(document),
  time: judged.stamp.time ?? '',
  judged,
})

const revisionOf = ({ range }: FoundSignature): number => range?.revision ?? -1

/** Judges a timestamp at a proven moment, or at the moment of asking where there is none. */
export function judgeAt(stamp: Stamp, provenAt: string | undefined, trust: Trust): JudgedStamp {
  const { certificate, time, reasons, evidence } = stamp
  if (!certificate || !time || reasons.length > 0) {
    return { stamp, use: undefined, path: undefined, isGood: false, isOutOfOrder: false }
  }
  const at = provenAt ?? trust.at
  const isOutOfOrder = Date.parse(time) - stamp.accuracyMilliseconds > Date.parse(at)
  const isProven = provenAt !== undefined
  const use: Use = { certificate, with: evidence, purpose: 'timestamping', at, isProven }
  const path = pathOf(use, time, trust)
  return { stamp, use, path, isGood: path.reasons.length === 0 && !isOutOfOrder, isOutOfOrder }
}

// What the file itself tells of an authority was gathered when it stamped and is stale later: known good then, and
// nothing known against it since, it counts.
function pathOf(use: Use, time: string, trust: Trust): PathVerdict {
  const path = judgePath(use, trust)
  if (!isStatusAlone(path)) return path
  const then = judgePath({ ...use, at: time }, trust)
  return then.reasons.length > 0 ? path : judgePath(use, { ...trust, revocation: 'if-known' })
}

/** Whether nothing stands against a path but that the status of its certificates is not known. */
export const isStatusAlone = ({ reasons }: PathVerdict): boolean =>
  reasons.length === 1 && reasons[0] === 'path.revocation_unknown'
