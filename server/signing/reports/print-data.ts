import { reasonWords } from '../../../client/words/reasons/index.ts'
import { reportWords } from '../../../client/words/report.ts'
import type { Report } from './build-report.ts'
import { bytesAmount, dayInVietnam, momentInVietnam } from './moments.ts'
import { checkLine, type Fact, type Look, type PrintedCheck, type Speech } from './print-lines.ts'
import { printedSignature, type PrintedSignature } from './print-signature.ts'

/** What the template prints; every text is in the report's language already. */
export interface PrintData {
  language: string
  title: string
  look: Look
  headline: string
  facts: Fact[]
  signaturesTitle: string
  none: string
  signatures: PrintedSignature[]
  rulesTitle: string
  rules: PrintedCheck[]
  anchorsTitle: string
  anchors: Fact[]
  evidenceTitle: string
  evidence: Fact[]
  foot: string
  page: string
}

/** A report in words, ready to be printed or written to a console. */
export function printData(report: Report, language: 'vi' | 'en'): PrintData {
  const words = reportWords[language]
  const speech = {
    language,
    words,
    reason: (code: string) => reasonWords[code]?.[language] ?? code,
  }
  return {
    language,
    title: words.title,
    look: report.indication,
    headline: words.headlines[report.indication],
    facts: factsOf(report, speech),
    signaturesTitle: words.signatures,
    none: words.noSignatures,
    signatures: report.signatures.map((each, index) => printedSignature(each, index, speech)),
    rulesTitle: words.rules,
    rules: report.policy.map(({ rule, ...found }) => checkLine(words.policy[rule], found, speech)),
    anchorsTitle: words.anchors,
    anchors: report.anchors.map(({ name, sha256, validTo }) => [
      `${name} (${words.until(dayInVietnam(validTo))})`,
      sha256,
    ]),
    evidenceTitle: words.evidence,
    evidence: report.evidence.map(({ kind, sha256, place }) => [
      `${words.evidenceKinds[kind]}, ${words.places[place]}`,
      sha256,
    ]),
    foot: `${report.software} · ${report.sha256.slice(0, 16)}… · ${momentInVietnam(report.validatedAt)}`,
    page: words.page,
  }
}

function factsOf(report: Report, { words }: Speech): Fact[] {
  const { sha256, sizeBytes, validatedAt, occasion, software } = report
  return [
    [words.file, sha256],
    [words.size, words.bytes(bytesAmount(sizeBytes))],
    [words.validatedAt, `${momentInVietnam(validatedAt)}, ${words.occasions[occasion]}`],
    [words.software, software],
  ]
}
