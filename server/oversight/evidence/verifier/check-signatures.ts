import { PdfProblem } from '../../../signing/formats/pdf/pdf-problem.ts'
import { inspect } from '../../../signing/formats/verdict/inspect.ts'
import {
  toldVerdict,
  unjudged,
  type ToldVerdict,
} from '../../../signing/formats/verdict/told-verdict.ts'
import type { BundledFacts, Finding } from './bundle.ts'
import { linesOf, type ReadLine } from './check-lines.ts'
import type { Parts } from './container.ts'
import { finding } from './findings.ts'
import { partOf } from './read-parts.ts'
import type { VerifierTrust } from './trust.ts'

/** The verdicts on the document's file as it proves itself best: with the evidence gathered since, where there is any; none on a copy that its sender took back. */
export function judgeDocument(
  parts: Parts,
  { versions, raised, withdrawn = [] }: BundledFacts,
  { anchors, at, revocation }: VerifierTrust,
): ToldVerdict[] {
  if (withdrawn.length > 0) return []
  const last = versions.at(-1)
  const best = raised.findLast(({ baseSha256 }) => baseSha256 === last?.sha256) ?? last
  if (!best) return []
  try {
    const bytes = partOf(parts, best.path)
    return inspect(bytes, { anchors, at, revocation }).signatures.map(toldVerdict)
  } catch (problem) {
    return [unjudged(problem instanceof PdfProblem ? problem.reason : 'signature.not_judged')]
  }
}

/** One finding for each signature of the document; without anchors of the reader's own nobody is trusted, and it stays open. */
export function checkSignatures(
  verdicts: readonly ToldVerdict[],
  facts: BundledFacts,
  lines: readonly ReadLine[],
): Finding[] {
  const lacking = signedFields(lines, facts)
    .filter((field) => !verdicts.some((verdict) => verdict.field === field))
    .map((field) => finding('signature', 'refuted', { field, reasons: ['signature.lacking'] }))
  if (verdicts.length === 0 && lacking.length === 0)
    return [finding('signature', 'open', { isNeeded: false, reasons: [whyNone(facts)] })]
  return [...verdicts.map(findingOn), ...lacking]
}

const whyNone = ({ withdrawn = [] }: BundledFacts): string =>
  withdrawn.length > 0 ? 'withdrawn.content' : 'signature.none'

function findingOn(verdict: ToldVerdict): Finding {
  const { kind, indication, reasons, field, signerName, provenAt, level } = verdict
  const about = [signerName, level && `PAdES ${level}`, provenAt].filter(Boolean).join(' · ')
  return finding('signature', outcomes[indication], {
    // A timestamp that cannot be decided leaves what it was to prove to its signature.
    ...{ about, field: field || null, reasons, isNeeded: kind === 'signature' },
  })
}

const outcomes = { passed: 'proved', failed: 'refuted', indeterminate: 'open' } as const

// What the journal says was signed must be found signed.
function signedFields(lines: readonly ReadLine[], { document }: BundledFacts): string[] {
  const ofDocument = linesOf(lines, `document:${String(document.id)}`)
  return ofDocument.flatMap(({ said: { act, details } }) => {
    if (act === 'document.sign' && 'certificateSha256' in details) return ['signer']
    return act === 'document.seal' && 'certificateSha256' in details ? ['seal'] : []
  })
}
