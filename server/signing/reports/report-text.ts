import type { Report } from './build-report.ts'
import { printData } from './print-data.ts'
import type { Fact, Look, PrintedCheck } from './print-lines.ts'
import type { PrintedSignature } from './print-signature.ts'

const marks: Readonly<Record<Look, string>> = {
  passed: '✓',
  failed: '✗',
  indeterminate: '?',
  'not-judged': '–',
}

/** The report as plain text for a console, each line on its own, without control characters. */
export function reportText(report: Report, language: 'vi' | 'en'): string {
  const data = printData(report, language)
  const lines = [
    `${marks[data.look]} ${data.headline}`,
    ...data.facts.map(factLine),
    ...titled(data.rulesTitle, data.rules.flatMap(checkLines)),
    ...(data.signatures.length === 0 ? ['', data.none] : data.signatures.flatMap(signatureLines)),
    ...titled(
      data.anchorsTitle,
      data.anchors.map(([name]) => `  ${name}`),
    ),
  ]
  return lines.map(harmless).join('\n')
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? ['', title, ...lines] : []

const factLine = ([label, value]: Fact): string => `  ${label}: ${value}`

function checkLines({ look, label, outcome, reasons }: PrintedCheck): string[] {
  return [`  ${marks[look]} ${label}: ${outcome}`, ...reasons.map((reason) => `      ${reason}`)]
}

function signatureLines({ title, look, verdict, facts, checks }: PrintedSignature): string[] {
  return [
    '',
    `${marks[look]} ${title}: ${verdict}`,
    ...facts.map(factLine),
    ...checks.flatMap(checkLines),
  ]
}

// A name in a certificate must not move the cursor of whoever reads it.
const harmless = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
