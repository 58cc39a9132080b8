import type { Report } from './build-report.ts'
import { dayInVietnam, momentInVietnam } from './moments.ts'
import { checkLine, type Fact, type Look, type PrintedCheck, type Speech } from './print-lines.ts'

/** A signature as it is printed. */
export interface PrintedSignature {
  title: string
  look: Look
  verdict: string
  facts: Fact[]
  checks: PrintedCheck[]
  stepsTitle: string
  steps: PrintedCheck[]
}

type Signature = Report['signatures'][number]

/** A signature in words. */
export function printedSignature(
  signature: Signature,
  index: number,
  speech: Speech,
): PrintedSignature {
  const { words } = speech
  return {
    title: titleOf(signature, index, speech),
    look: signature.indication,
    verdict: words.verdicts[signature.indication],
    facts: [...whoAndWhen(signature, speech), ...technical(signature, speech)],
    checks: checksIn(signature, speech),
    stepsTitle: words.stepsTitle,
    steps: signature.steps.map(({ step, ...found }) =>
      checkLine(words.steps[step], { ...found, reasons: [] }, speech),
    ),
  }
}

// What cannot be read has no checks but its one reason.
function checksIn(signature: Signature, speech: Speech): PrintedCheck[] {
  const { indication: outcome, reasons } = signature
  if (signature.field === '') {
    return [checkLine(speech.words.unreadable, { outcome, reasons }, speech)]
  }
  return signature.checks.map(({ check, ...found }) =>
    checkLine(speech.words.checks[check], found, speech),
  )
}

function titleOf({ kind, field }: Signature, index: number, { words }: Speech): string {
  if (field === '') return words.unreadable
  const role = (words.fields as Record<string, string>)[field]
  return `${words[kind](index + 1)}${role ? `: ${role}` : ''}`
}

function whoAndWhen(signature: Signature, { words }: Speech): Fact[] {
  const { certificate, claimedAt, provenAt, signerName, issuerName, level } = signature
  const facts: [string, string | null | undefined][] = [
    [words.signer, signerName],
    [words.organisation, certificate?.organisation],
    [words.issuer, issuerName],
    [words.claimedAt, claimedAt && momentInVietnam(claimedAt)],
    [words.provenAt, provenAt && momentInVietnam(provenAt)],
    [words.period, certificate && periodOf(certificate)],
    [words.level, level && `PAdES ${level}`],
  ]
  return known(facts)
}

function technical(signature: Signature, { words }: Speech): Fact[] {
  const { certificate, algorithm, chain, subIndication } = signature
  return known([
    [words.algorithm, algorithm],
    [words.key, certificate?.key],
    [words.keyUsages, certificate?.keyUsages.join(', ')],
    [words.serial, certificate?.serialNumber],
    [words.fingerprint, certificate?.sha256],
    [words.chain, chain.join(' / ')],
    [words.subIndication, subIndication],
  ])
}

const periodOf = ({ validFrom, validTo }: { validFrom: string; validTo: string }): string =>
  `${dayInVietnam(validFrom)} – ${dayInVietnam(validTo)}`

const known = (facts: readonly (readonly [string, string | null | undefined])[]): Fact[] =>
  facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
