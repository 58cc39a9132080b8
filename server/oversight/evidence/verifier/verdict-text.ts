import { evidenceWords } from '../../../../client/words/evidence.ts'
import { reasonWords } from '../../../../client/words/reasons/index.ts'
import type { BundledFacts, BundleVerdict, Finding } from './bundle.ts'

/** A language that a verifier speaks. */
export type Language = 'vi' | 'en'

const marks = { proved: '✓', refuted: '✗', open: '?' } as const

/** A verdict as plain text for a console, each line on its own, without control characters. */
export function verdictText({ outcome, findings, facts }: BundleVerdict, to: Language): string {
  const words = evidenceWords[to]
  const lines = [
    `${marks[outcome]} ${words.headlines[outcome]}`,
    ...(facts ? factLines(facts, to) : []),
    '',
    ...findings.flatMap((found) => findingLines(found, to)),
  ]
  return lines.map(harmless).join('\n')
}

function factLines({ document, exportedAt, installation }: BundledFacts, to: Language): string[] {
  const words = evidenceWords[to]
  return [
    `  ${words.document}: ${document.reference ?? document.uuid}`,
    `  ${words.issuer}: ${document.issuerName}`,
    `  ${words.abstract}: ${document.abstract}`,
    `  ${words.exportedAt}: ${exportedAt} (${words.from} ${installation})`,
  ]
}

function findingLines({ check, outcome, about, reasons, named }: Finding, to: Language): string[] {
  const words = evidenceWords[to]
  const headline = `${marks[outcome]} ${words.checks[check]}${about === '' ? '' : `: ${about}`}`
  const shown = outcome === 'refuted' ? named : []
  return [
    `${headline} – ${words.outcomes[outcome]}`,
    ...reasons.map((code) => `    ${reasonWords[code]?.[to] ?? code}`),
    ...shown.map((what) => `    ${what}`),
  ]
}

// A name in a bundle must not move the cursor of whoever reads it.
const harmless = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
