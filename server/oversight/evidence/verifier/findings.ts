import type { Check, Finding } from './bundle.ts'

type Otherwise = Partial<Omit<Finding, 'check' | 'outcome'>>

const bare = { isNeeded: true, about: '', field: null, reasons: [], named: [] }

/** A finding; needed unless said. */
export function finding(
  check: Check,
  outcome: Finding['outcome'],
  otherwise: Otherwise = {},
): Finding {
  return { ...bare, check, outcome, ...otherwise }
}

/** Proved where nothing is wrong, else refuted with what is. */
export function proved(check: Check, wrong: readonly Wrong[], otherwise: Otherwise = {}): Finding {
  const reasons = [...new Set(wrong.map(({ reason }) => reason))]
  const named = [...new Set(wrong.map(({ what }) => what))].slice(0, mostNamed)
  return finding(check, wrong.length === 0 ? 'proved' : 'refuted', { ...otherwise, reasons, named })
}

/** What is wrong, and with which part or line. */
export interface Wrong {
  reason: string
  what: string
}

const mostNamed = 10

/** Refuted by any finding that is, open while something needed is, else proved. */
export function together(findings: readonly Finding[]): Finding['outcome'] {
  if (findings.some(({ outcome }) => outcome === 'refuted')) return 'refuted'
  return findings.some(({ outcome, isNeeded }) => isNeeded && outcome === 'open')
    ? 'open'
    : 'proved'
}
