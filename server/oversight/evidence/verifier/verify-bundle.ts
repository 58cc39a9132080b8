import {
  paths,
  type BundledFacts,
  type BundledKeys,
  type BundledLine,
  type BundledProofs,
  type BundleVerdict,
  type Check,
  type Finding,
} from './bundle.ts'
import { checkCertified } from './check-certified.ts'
import { checkFiles, checkRaised } from './check-files.ts'
import { checkHead, checkStatement, checkWitnesses } from './check-heads.ts'
import { checkChains, checkLines, readLines, type ReadLine } from './check-lines.ts'
import { checkConsistency, checkInclusion, headAt } from './check-log.ts'
import { checkContainer, checkManifest } from './check-manifest.ts'
import { checkDeliveries, checkReceipts } from './check-receipts.ts'
import { checkSignatures, judgeDocument } from './check-signatures.ts'
import { checkTimes } from './check-times.ts'
import { checkTimestamps } from './check-timestamps.ts'
import { checkWithdrawn } from './check-withdrawn.ts'
import { unpackParts, type Parts, type Unpacked } from './container.ts'
import { finding, together } from './findings.ts'
import { jsonOf } from './read-parts.ts'
import type { VerifierTrust } from './trust.ts'

/** Verifies a bundle by what the reader trusts. Never throws for a bad bundle; asks nobody, writes nothing. */
export function verifyBundle(bytes: Uint8Array, trust: VerifierTrust): BundleVerdict {
  const unpacked = attempt(() => unpackParts(bytes))
  if (!unpacked) return verdictOf([unreadable('container')])
  const whole = wholeness(unpacked)
  // What is not what was exported is not worth a closer look: its claims could be anybody's.
  if (together(whole) === 'refuted') return verdictOf(whole)
  const read = attempt(() => readBundle(unpacked.parts))
  if (!read) return verdictOf([...whole, unreadable('manifest')])
  return judged(read, whole, trust)
}

function wholeness(unpacked: Unpacked): Finding[] {
  return [checkContainer(unpacked), guarded('manifest', () => checkManifest(unpacked.parts))]
}

interface ReadBundle {
  parts: Parts
  facts: BundledFacts
  lines: ReadLine[]
  keys: BundledKeys
}

function readBundle(parts: Parts): ReadBundle {
  return {
    parts,
    facts: jsonOf(parts, paths.facts) as BundledFacts,
    lines: readLines(jsonOf(parts, paths.lines) as readonly BundledLine[]),
    keys: jsonOf(parts, paths.keys) as BundledKeys,
  }
}

function judged(read: ReadBundle, whole: readonly Finding[], trust: VerifierTrust): BundleVerdict {
  const { parts, facts, lines } = read
  const signatures = attempt(() => judgeDocument(parts, facts, trust)) ?? []
  const inLog = logFindings(read, trust)
  const findings = [
    ...whole,
    guarded('lines', () => checkLines(lines)),
    guarded('chains', () => checkChains(lines)),
    ...inLog.findings,
    guarded('files', () => checkFiles(parts, facts, lines)),
    guarded('raised', () => checkRaised(parts, facts)),
    ...guardedAll('withdrawn', () => checkWithdrawn(parts, facts, lines)),
    ...guardedAll('signature', () => checkSignatures(signatures, facts, lines)),
    guarded('delivery', () => checkDeliveries(facts, lines)),
    ...guardedAll('receipt', () => checkReceipts({ parts, lines }, facts, trust)),
    guarded('times', () => checkTimes(lines, facts, inLog.times)),
    finding('stated', 'open', { isNeeded: false, reasons: ['stated.names', 'stated.later'] }),
  ]
  const said = lines.map((line) => line.said)
  return { ...verdictOf(findings), facts, lines: said, signatures }
}

function logFindings(
  { parts, lines, keys }: ReadBundle,
  trust: VerifierTrust,
): { findings: Finding[]; times: string[] } {
  if (!parts.has(paths.head))
    return { findings: [finding('head', 'open', { reasons: ['head.none'] })], times: [] }
  const known = attempt(() => ({
    proofs: jsonOf(parts, paths.proofs) as BundledProofs,
    head: headAt(parts, paths.head),
    newest: parts.has(paths.newest) ? [headAt(parts, paths.newest)] : [],
  }))
  if (!known) return { findings: [unreadable('head')], times: [] }
  const { proofs, head, newest } = known
  const stamped = attempt(() => checkTimestamps(parts, proofs, { head, trust }))
  const { origin } = head.checkpoint
  const findings = [
    guarded('statement', () => checkStatement(parts, { origin, keys, trust })),
    guarded('inclusion', () => checkInclusion(lines, proofs, head)),
    ...[head, ...newest].map((each) => guarded('head', () => checkHead(each, keys, trust))),
    guarded('consistency', () => checkConsistency(parts, proofs, head)),
    ...guardedAll('certified', () =>
      checkCertified(parts, head, { ...trust, at: stamped?.times[0] ?? trust.at }),
    ),
    ...(stamped?.findings ?? [unreadable('timestamp')]),
    ...guardedAll('witness', () => checkWitnesses([head, ...newest], keys, trust)),
  ]
  return { findings, times: stamped?.times ?? [] }
}

const verdictOf = (findings: Finding[]): BundleVerdict => ({
  outcome: together(findings),
  findings,
  facts: null,
  lines: [],
  signatures: [],
})

const unreadable = (check: Check): Finding =>
  finding(check, 'refuted', { reasons: ['part.unreadable'] })

const guarded = (check: Check, work: () => Finding): Finding => attempt(work) ?? unreadable(check)

const guardedAll = (check: Check, work: () => Finding[]): Finding[] =>
  attempt(work) ?? [unreadable(check)]

// Whatever a forged part makes a check stumble over, it is not proved.
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
