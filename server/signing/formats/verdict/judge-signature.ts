import type { PdfInput } from '../pdf/read-pdf.ts'
import { readSecurityStore, type SecurityEvidence } from '../pdf/security-store.ts'
import type { PathVerdict } from '../path/path-verdict.ts'
import { judgePath, type Use } from './certificate-path.ts'
import type { FoundSignature } from './found-signature.ts'
import { levelOf } from './level.ts'
import { isStatusAlone, judgeAt, type JudgedStamp, type ProvenTimes } from './proven-times.ts'
import { signerFacts } from './signer-facts.ts'
import type { Trust } from './trust.ts'
import {
  concluded,
  stepVerdicts,
  type SignatureReason,
  type SignatureVerdict,
  type Step,
} from './verdict.ts'

/** A signature among those of its file, and by what to judge it. */
export interface Case {
  input: PdfInput
  found: FoundSignature
  proven: ProvenTimes
  trust: Trust
  /** What other steps found: fields, locks and zones. */
  reasons: readonly SignatureReason[]
}

interface Judged {
  /** Those over it, or its own where it is a document timestamp. */
  stamps: readonly JudgedStamp[]
  provenAt: string | undefined
  use: Use | undefined
  path: PathVerdict | undefined
}

/** The verdict on one signature. */
export function judgeSignature(one: Case): SignatureVerdict {
  const { input, found } = one
  const judged = judge(one)
  const reasons = [...new Set([...found.reasons, ...one.reasons, ...reasonsOf(found, judged)])]
  const isProven = judged.provenAt !== undefined
  const conclusion = concluded(reasons, isProven)
  return {
    field: found.field.name,
    kind: found.claim.kind,
    claimedAt: claimedAt(found),
    provenAt: judged.provenAt ?? null,
    ...signerFacts(found, judged.path),
    ...coverage(input, found),
    laterChanges: found.changes,
    level: conclusion.indication === 'passed' ? level(one, judged) : null,
    ...conclusion,
    reasons,
    steps: stepVerdicts(reasons, { isProven, left: leftOut(found, judged) }),
  }
}

const claimedAt = ({ claim, stamps }: FoundSignature): string | undefined =>
  claim.kind === 'timestamp' ? stamps[0]?.time : claim.claimedAt

function coverage({ revisions }: PdfInput, { range }: FoundSignature) {
  const { byteRange, revision } = range ?? {}
  return { byteRange, revision, coversWholeFile: revision === revisions.length - 1 }
}

function judge({ found, proven, trust }: Case): Judged {
  if (!found.range) return { stamps: [], provenAt: undefined, use: undefined, path: undefined }
  const documentAt = proven.of(found.range.revision)
  if (found.claim.kind === 'timestamp') {
    const own = proven.stamps.get(found.field.name)
    return { stamps: own ? [own] : [], provenAt: documentAt, use: undefined, path: own?.path }
  }
  const stamps = found.stamps.map((stamp) => judgeAt(stamp, documentAt, trust))
  const times = stamps.filter(({ isGood }) => isGood).flatMap(({ stamp }) => stamp.time ?? [])
  const [provenAt] = [...times, ...(documentAt ? [documentAt] : [])].sort()
  const use = useOf(found, provenAt, trust)
  return { stamps, provenAt, use, path: use && judgePath(use, trust) }
}

function useOf(
  { cms }: FoundSignature,
  provenAt: string | undefined,
  trust: Trust,
): Use | undefined {
  if (!cms?.certificate) return undefined
  const { certificates, crls } = cms.cms
  return {
    certificate: cms.certificate,
    with: { certificates, crls, ocsps: [] },
    purpose: 'document-signing',
    at: provenAt ?? trust.at,
    isProven: provenAt !== undefined,
  }
}

function reasonsOf(
  { claim, changes, range }: FoundSignature,
  { stamps, path }: Judged,
): SignatureReason[] {
  if (!range) return []
  const against = stamps.flatMap((stamp) => (stamp.path?.reasons.length ? stamp.path : []))
  const isUnknown = against.length > 0 && against.every(isStatusAlone)
  const isSignature = claim.kind === 'signature'
  const checks: (readonly [boolean, SignatureReason])[] = [
    [isSignature && isUnknown, 'signature.timestamp_status_unknown'],
    [isSignature && against.length > 0 && !isUnknown, 'signature.timestamp_untrusted'],
    [stamps.some(({ isOutOfOrder }) => isOutOfOrder), 'signature.timestamp_order_wrong'],
    [changes === 'forbidden', 'signature.changed_later'],
  ]
  const held = checks.filter(([holds]) => holds).map(([, reason]) => reason)
  return [...held, ...(path?.reasons ?? [])]
}

function level({ input, found, proven, trust }: Case, { stamps, provenAt, use }: Judged) {
  if (!found.claim.isPades) return null
  const revision = found.range?.revision ?? -1
  const later = proven.goodAfter(revision)
  const isProven = provenAt !== undefined
  const authorities = [...stamps, ...later.slice(0, -1).map(({ judged }) => judged)]
    .filter(({ isGood }) => isGood)
    .flatMap(({ use: own, stamp }) => (own && stamp.time ? [{ ...own, at: stamp.time }] : []))
  const uses = [...(use ? [use] : []), ...authorities]
  const stores = later.map((each) => storeAt(input, each.revision))
  return levelOf({ uses, isProven, store: readSecurityStore(input.now), archived: stores }, trust)
}

const storeAt = ({ views, now }: PdfInput, revision: number): SecurityEvidence =>
  readSecurityStore(views[revision] ?? now)

function leftOut({ claim, range, cms, stamps }: FoundSignature, { path }: Judged): Step[] {
  if (!range) return ['cms', 'timestamps', 'revisions', 'locks', 'zones', 'chain', 'level']
  const hasStamps = stamps.length > 0
  return [
    ...(claim.kind === 'timestamp' || cms ? [] : (['cms'] as const)),
    ...(hasStamps ? [] : (['timestamps'] as const)),
    ...(path ? [] : (['chain', 'level'] as const)),
  ]
}
