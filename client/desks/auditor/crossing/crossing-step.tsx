import type { showCrossing } from '../../../../server/oversight/crossing/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { crossingWords } from '../../../words/crossing.ts'
import { useFormats, useLanguage, useWords } from '../../../words/index.ts'

/** A step of the way, and whose word it is. */
export type Step = ReplyOf<typeof showCrossing>['steps'][number]

/** One step of a document’s way, on the side of whoever says it. */
export function CrossingStep({ step }: { step: Step }) {
  const words = crossingWords[useLanguage()]
  const { exact } = useFormats()
  const { whose, at, by, from, to, installation } = step
  return (
    <li class={whose}>
      <div class="happened">
        <strong>{useTitle(step)}</strong>
        <time dateTime={at}>{exact(at)}</time>
      </div>
      <p class="small">
        <span class={`badge ${whose === 'ours' ? '' : 'theirs'}`}>
          {whose === 'ours' ? words.ours : (installation ?? words.theirs)}
        </span>{' '}
        {by}
      </p>
      {from && to && (
        <p class="quiet small">
          {from} → {to}
        </p>
      )}
      <Proof step={step} />
    </li>
  )
}

function useTitle(step: Step): string {
  const words = crossingWords[useLanguage()]
  const { journalActs, deliveryStates } = useWords()
  const { kind, act, code, text } = step
  const named = words.kinds[kind]
  if (kind === 'line') return worded(journalActs, act)
  if (kind === 'receipt') return `${named} ${worded(words.answers, code)}`
  if (kind === 'countersignature') return `${named}: ${words.head(String(code))}`
  const state =
    code === null ? null : `${code} ${worded({ ...deliveryStates, ...words.codes }, code)}`
  return [named, state, text].filter(Boolean).join(' · ')
}

const worded = (words: Readonly<Record<string, string>>, code: string | null): string =>
  code === null ? '' : (words[code] ?? code)

function Proof({ step }: { step: Step }) {
  const words = crossingWords[useLanguage()]
  const { exact } = useFormats()
  const { signature, sha256, claimedAt } = step
  return (
    <p class="small quiet">
      {signature && <SignatureMark signature={signature} />}{' '}
      {claimedAt && `${words.claimed} ${exact(claimedAt)} · `}
      <Line step={step} /> {sha256 && <span class="mono">{sha256.slice(0, 12)}…</span>}
    </p>
  )
}

// The line that it is, or by which it was entered here.
function Line({ step: { line, kind } }: { step: Step }) {
  const words = crossingWords[useLanguage()]
  if (!line) return kind === 'countersignature' ? null : <>{words.notEntered}</>
  return (
    <>
      {kind !== 'line' && `${words.entered} `}
      <span class="mono">
        {line.subject} · {line.seq}
      </span>
      {!line.isIntact && <span class="badge bad">✗ {words.broken}</span>}
    </>
  )
}

function SignatureMark({ signature }: { signature: NonNullable<Step['signature']> }) {
  const words = crossingWords[useLanguage()]
  const looks = { valid: 'good', doubtful: 'bad', large: 'warn', gone: 'warn' }
  const signs = { valid: '✓', doubtful: '✗', large: '?', gone: '∅' }
  return (
    <span class={`badge wrapped ${looks[signature]}`}>
      <span aria-hidden="true">{signs[signature]}</span> {words.signatures[signature]}
    </span>
  )
}
