import { en } from '../../../../client/words/en.ts'
import { evidenceWords } from '../../../../client/words/evidence.ts'
import { reasonIn } from '../../../../client/words/reasons/dated.ts'
import { reasonWords } from '../../../../client/words/reasons/index.ts'
import { vi } from '../../../../client/words/vi.ts'
import type { BundledFacts, BundleVerdict, Finding } from './bundle.ts'
import { toldAbout, toldMoment, toldNamed, type Telling } from './told-finding.ts'

/** A language that a verifier speaks. */
export type Language = 'vi' | 'en'

const marks = { proved: '✓', refuted: '✗', open: '?' } as const
const acts = { vi: vi.journalActs, en: en.journalActs }

const timeZone = 'Asia/Ho_Chi_Minh'
const moment = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone,
})
const exact = (at: string): string => `${moment.format(new Date(at)).replace(',', '')} +07:00`

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
    `  ${words.exportedAt}: ${toldMoment(exportedAt, { exact })} (${words.from} ${installation})`,
  ]
}

function findingLines(found: Finding, to: Language): string[] {
  const words = evidenceWords[to]
  const telling: Telling = { ...words.telling, acts: acts[to], exact }
  const { check, outcome, reasons } = found
  const about = toldAbout(found, telling)
  const headline = `${marks[outcome]} ${words.checks[check]}${about === '' ? '' : `: ${about}`}`
  const shown = outcome === 'refuted' ? toldNamed(found, telling) : []
  return [
    `${headline} – ${words.outcomes[outcome]}`,
    ...reasons.map((code) => `    ${reasonIn(reasonWords, code, to)}`),
    ...shown.map((what) => `    ${what}`),
  ]
}

// A name in a bundle must not move the cursor of whoever reads it.
const harmless = (line: string): string => line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
