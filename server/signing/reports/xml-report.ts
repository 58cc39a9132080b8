import { reasonWords } from '../../../client/words/reasons/index.ts'
import { reportWords } from '../../../client/words/report.ts'
import type { Anchor } from '../formats/path/path-verdict.ts'
import { inspectXml } from '../formats/xml/inspect-xml.ts'
import type { XmlVerdict } from '../formats/xml/xml-verdict.ts'

/** What the signature of an XML envelope is worth, as a program reads it. */
export interface XmlReport extends Pick<
  XmlVerdict,
  'format' | 'claimedAt' | 'covers' | 'isIntact' | 'isValid' | 'isTrusted'
> {
  signerName: string | null
  indication: XmlVerdict['indication']
  subIndication: string | null
  reasons: readonly string[]
}

/** Whether a file is XML by its first letter, whatever its name says. */
export function isXml(bytes: Uint8Array): boolean {
  const [first] = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
  return first === '<'
}

/** The report on the signature of an XML text, by these anchors at that moment. */
export function xmlReport(bytes: Uint8Array, anchors: readonly Anchor[], at: string): XmlReport {
  const verdict = inspectXml(bytes, { anchors: [...anchors], at, revocation: 'if-known' })
  const { format, claimedAt, covers, isIntact, isValid, isTrusted } = verdict
  const { signer, indication, subIndication, reasons } = verdict
  return {
    ...{ format, claimedAt, covers, isIntact, isValid, isTrusted },
    ...{ indication, subIndication, reasons },
    signerName: signer?.name ?? null,
  }
}

/** The same as lines for a console. */
export function xmlReportText(report: XmlReport, language: 'vi' | 'en'): string {
  const { indication, signerName, reasons } = report
  const headline = reportWords[language].headlines[indication]
  const lines = [
    headline,
    signerName ?? '',
    ...reasons.map((code) => reasonWords[code]?.[language] ?? code),
  ]
  return lines.filter(Boolean).join('\n  ')
}
