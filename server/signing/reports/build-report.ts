import type { z } from 'zod'
import { sha256 } from '../../platform/digest.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import type { Judgement } from '../verdicts.ts'
import { checksOf } from './checks.ts'
import type { occasion, report, signatureReport } from './contract.ts'
import { concluded, policyOf, type Judged, type PolicyFacts } from './rules.ts'
import { software } from './software.ts'

/** The report on one file. */
export type Report = z.output<typeof report>

/** What a file was validated for. */
export type Occasion = z.output<typeof occasion>

type SignatureReport = z.output<typeof signatureReport>

/** The report that a judgement and our own rules make; without facts, no rules are asked. */
export function buildReport(
  judgement: Judgement,
  facts: PolicyFacts | undefined,
  occasion: Occasion,
): Report {
  const { sha256, sizeBytes, at } = judgement
  const signatures = judgement.verdicts.map((verdict) => signatureIn(judgement, verdict))
  const isReadable = signatures.every(({ field }) => field !== '')
  const policy = isReadable ? policyOf(signatures.map(forRules), facts) : []
  const reasons = [...signatures, ...policy].flatMap((each) => each.reasons)
  return {
    ...{ sha256, sizeBytes, validatedAt: at, occasion, software },
    indication: concluded(signatures, policy),
    reasons: [...new Set(reasons)],
    anchors: judgement.anchors.map(({ certificate }) => anchorShown(certificate)),
    ...{ signatures, policy },
    evidence: evidenceOf(judgement),
  }
}

function signatureIn(
  { facts }: Judgement,
  verdict: Judgement['verdicts'][number],
): SignatureReport {
  const named = ({ sha256 }: { sha256: string }) => sha256 === verdict.certificateSha256
  return {
    ...verdict,
    certificate: facts.certificates.find(named) ?? null,
    algorithm: facts.algorithms[verdict.field] ?? null,
    checks: checksOf(verdict),
  }
}

function forRules(signature: SignatureReport): Judged {
  return { ...signature, organisation: signature.certificate?.organisation ?? null }
}

function anchorShown(der: Uint8Array): Report['anchors'][number] {
  const { name, fingerprint, notAfter } = readCertificate(der)
  return { name, sha256: fingerprint, validTo: notAfter }
}

function evidenceOf({ facts, anchors, ...file }: Judgement): Report['evidence'] {
  const isRaised = file.provenBy !== file.sha256
  const raised = { kind: 'raised', sha256: file.provenBy, place: 'store' } as const
  return [
    ...(isRaised ? [raised] : []),
    ...facts.evidence.map((each) => ({ ...each, place: 'file' as const })),
    ...anchors.map(({ certificate }) => ({
      ...({ kind: 'anchor', sha256: sha256(certificate), place: 'store' } as const),
    })),
  ]
}
