import type { ReportWords } from '../../../client/words/report.ts'

/** A fact with its label. */
export type Fact = readonly [label: string, value: string]

/** How something came out, by which its mark is drawn. */
export type Look = 'passed' | 'failed' | 'indeterminate' | 'not-judged'

/** One line of checks: its mark, what was asked, what came of it, and why. */
export interface PrintedCheck {
  look: Look
  label: string
  outcome: string
  reasons: string[]
}

/** The language of a report with its words. */
export interface Speech {
  language: 'vi' | 'en'
  words: ReportWords
  reason: (code: string) => string
}

/** A check as a line. */
export function checkLine(
  label: string,
  { outcome, reasons }: { outcome: Look; reasons: readonly string[] },
  { words, reason }: Speech,
): PrintedCheck {
  return { look: outcome, label, outcome: words.outcomes[outcome], reasons: reasons.map(reason) }
}
