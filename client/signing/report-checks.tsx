import { useReason } from '../words/index.ts'
import { useReportWords } from './report-words.ts'

/** How something came out. */
export type Outcome = 'passed' | 'failed' | 'indeterminate' | 'not-judged'

const drawings: Record<Outcome, string> = {
  passed: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM6.5 12.500l3.500 3.500 7.500-8',
  failed: 'M3.500 3.500h17v17h-17zM8 8l8 8M16 8l-8 8',
  indeterminate: 'M12 2.500 22.500 21.500H1.500zM12 9v6M12 18v.500',
  'not-judged': 'M5 12h14',
}

/** The mark of an outcome, by its shape as well as its colour. */
export function OutcomeMark({ outcome, size = 18 }: { outcome: Outcome; size?: number }) {
  return (
    <svg
      class={`mark ${outcome}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={drawings[outcome]} />
    </svg>
  )
}

/** A line of checks. */
export interface CheckLine {
  name: string
  label: string
  outcome: Outcome
  reasons: readonly string[]
}

/** Checks with their outcomes, and the reasons of those that did not pass. */
export function Checks({ lines }: { lines: readonly CheckLine[] }) {
  const words = useReportWords()
  const reason = useReason()
  return (
    <ul class="checks">
      {lines.map(({ name, label, outcome, reasons }) => (
        <li key={name} class={outcome}>
          <OutcomeMark outcome={outcome} />
          <span class="label">{label}</span>
          <span class="came-out">{words.outcomes[outcome]}</span>
          {reasons.map((code) => (
            <span class="why" key={code}>
              {reason(code)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
