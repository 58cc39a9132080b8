import { VerdictCard, type CardVerdict } from '../signing/verdict-card.tsx'
import { useVerifyWords } from './words.ts'

type Indication = CardVerdict['indication']

/** What several verdicts come to: the worst of them counts. A timestamp that cannot be decided leaves what it was to prove to its signature. */
export function worstOf(verdicts: readonly CardVerdict[]): Indication {
  const found = verdicts
    .filter(({ kind, indication }) => kind === 'signature' || indication === 'failed')
    .map(({ indication }) => indication)
  if (found.includes('failed')) return 'failed'
  return found.includes('indeterminate') || found.length === 0 ? 'indeterminate' : 'passed'
}

const looks = { passed: 'good', failed: 'bad', indeterminate: 'warn' } as const
const signs = { passed: '✓', failed: '✗', indeterminate: '?' } as const

/** The outcome in one plain sentence, by sign, colour and words. */
export function Headline({ indication }: { indication: Indication }) {
  const words = useVerifyWords()
  return (
    <div class={`headline ${looks[indication]}`} role="status">
      <span class="sign" aria-hidden="true">
        {signs[indication]}
      </span>
      <div>
        <p class="large">{words.headlines[indication]}</p>
        <p>{words.says[indication]}</p>
      </div>
    </div>
  )
}

const unknowns: readonly string[] = [
  'path.revocation_unknown',
  'signature.timestamp_status_unknown',
]

/** Whether nothing stands against any signature but that nobody said whether certificates were revoked. */
export function isStatusAllThatLacks(verdicts: readonly CardVerdict[]): boolean {
  const reasons = verdicts.filter(({ kind }) => kind === 'signature').flatMap((v) => v.reasons)
  return reasons.length > 0 && reasons.every((reason) => unknowns.includes(reason))
}

/** The signatures one below the other. */
export function SignatureCards({ verdicts }: { verdicts: readonly CardVerdict[] }) {
  const words = useVerifyWords()
  return (
    <section>
      <h3>{words.signatures}</h3>
      <ol class="verdict-cards">
        {verdicts.map((verdict, place) => (
          <VerdictCard verdict={verdict} key={place} />
        ))}
      </ol>
    </section>
  )
}
