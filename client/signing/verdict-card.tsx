import type { ToldVerdict } from '../../server/signing/formats/verdict/told-verdict.ts'
import { useVerifyWords } from '../verify/words.ts'
import { reportWords } from '../words/report.ts'
import { useFormats, useLanguage, useReason, useWords } from '../words/index.ts'
import { LevelBadge } from './level-badge.tsx'
import { VerdictBadge } from './verdict-line.tsx'

/** As much of a verdict as its card shows. */
export type CardVerdict = Omit<ToldVerdict, 'chain'>

/** One signature: who, in which role, when, what it is worth and why, and each step on demand. */
export function VerdictCard({ verdict }: { verdict: CardVerdict }) {
  const { signatures: words } = useWords()
  const reason = useReason()
  const { signerName, indication, level, reasons, field } = verdict
  const isJudged = field !== ''
  return (
    <li class={`verdict-card ${indication}`}>
      <p class="verdict-line">
        <VerdictBadge indication={indication} /> <strong>{signerName}</strong>
        <LevelBadge level={level} />
      </p>
      {isJudged && <Role verdict={verdict} />}
      {isJudged && (
        <p class="small">
          {verdict.isIntact ? words.intact : words.broken}.{' '}
          {verdict.isTrusted ? words.trusted : words.untrusted}. {words.later[verdict.laterChanges]}
          .
        </p>
      )}
      {reasons.map((code) => (
        <p class="why" key={code}>
          {reason(code)}
        </p>
      ))}
      {verdict.steps.length > 0 && <Steps verdict={verdict} />}
    </li>
  )
}

function Role({ verdict }: { verdict: CardVerdict }) {
  const words = useVerifyWords()
  const { signatures } = useWords()
  const formats = useFormats()
  const { kind, claimedAt, provenAt, issuerName } = verdict
  const says = [
    signatures[roleOf(verdict)],
    claimedAt && kind === 'signature' && `${words.claimed} ${formats.moment(claimedAt)}`,
    provenAt && `${words.proven} ${formats.moment(provenAt)}`,
    issuerName && `${words.issuedBy} ${issuerName}`,
  ]
  return <p class="quiet small">{says.filter(Boolean).join(' · ')}</p>
}

function roleOf({ kind, field }: CardVerdict) {
  if (kind === 'timestamp') return 'timestamp'
  if (field.startsWith('initial-')) return 'initial'
  return field === 'seal' || field === 'signer' ? field : 'other'
}

const signs = { passed: '✓', failed: '✗', indeterminate: '?', 'not-judged': '–' } as const

function Steps({ verdict: { steps, subIndication } }: { verdict: CardVerdict }) {
  const words = useVerifyWords()
  const report = reportWords[useLanguage()]
  return (
    <details class="verdict-steps small">
      <summary>{words.steps}</summary>
      <ol>
        {steps.map(({ step, outcome }) => (
          <li key={step} class={outcome}>
            <span aria-hidden="true">{signs[outcome]}</span> {report.steps[step]}
            <span class="quiet">{report.outcomes[outcome]}</span>
          </li>
        ))}
      </ol>
      {subIndication && <p class="mono quiet">{subIndication}</p>}
    </details>
  )
}
