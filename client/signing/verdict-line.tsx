import type { showSignatures } from '../../server/signing/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useReason, useWords } from '../words/index.ts'
import { LevelBadge } from './level-badge.tsx'

/** The verdict on a signature. */
export type Verdict = ReplyOf<typeof showSignatures>['signatures'][number]

const looks = { passed: 'good', failed: 'bad', indeterminate: 'warn' } as const
const signs = { passed: '✓', failed: '✗', indeterminate: '?' } as const

/** A verdict by shape, colour and word. */
export function VerdictBadge({ indication }: Pick<Verdict, 'indication'>) {
  const { signatures: words } = useWords()
  return (
    <span class={`badge ${looks[indication]}`}>
      <span aria-hidden="true">{signs[indication]}</span>
      {words[indication]}
    </span>
  )
}

/** A verdict in one line: its outcome, its level, and why it does not pass where it does not. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
  const reason = useReason()
  return (
    <p class="verdict-line small">
      <VerdictBadge indication={verdict.indication} /> <LevelBadge level={verdict.level} />
      {verdict.reasons.map(reason).join(' ')}
    </p>
  )
}
