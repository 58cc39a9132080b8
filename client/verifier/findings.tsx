import type { BundleVerdict, Finding } from '../../server/oversight/evidence/verifier/bundle.ts'
import {
  toldAbout,
  toldNamed,
  type Telling,
} from '../../server/oversight/evidence/verifier/told-finding.ts'
import { useFormats, useReason, useWords } from '../words/index.ts'
import { useEvidenceWords } from './words.ts'

const looks = { proved: 'good', refuted: 'bad', open: 'warn' } as const
const signs = { proved: '✓', refuted: '✗', open: '?' } as const

/** The outcome in one plain sentence, by sign, colour and words. */
export function Outcome({ outcome }: Pick<BundleVerdict, 'outcome'>) {
  const words = useEvidenceWords()
  return (
    <div class={`headline ${looks[outcome]}`} role="status">
      <span class="sign" aria-hidden="true">
        {signs[outcome]}
      </span>
      <div>
        <p class="large">{words.headlines[outcome]}</p>
        <p>{words.says[outcome]}</p>
      </div>
    </div>
  )
}

/** What was checked, line by line. */
export function Findings({ findings }: Pick<BundleVerdict, 'findings'>) {
  return (
    <ol class="proof-findings">
      {findings.map((found, place) => (
        <FindingLine found={found} key={place} />
      ))}
    </ol>
  )
}

function FindingLine({ found }: { found: Finding }) {
  const words = useEvidenceWords()
  const reason = useReason()
  const telling = useTelling()
  const { check, outcome, reasons } = found
  const about = toldAbout(found, telling)
  const named = toldNamed(found, telling)
  return (
    <li class={looks[outcome]}>
      <span class="sign" aria-hidden="true">
        {signs[outcome]}
      </span>
      <div>
        <p>
          {words.checks[check]}
          {isCount(about) ? `: ${about}` : about && <span class="quiet about">{about}</span>}
        </p>
        {reasons.map((code) => (
          <p class="small" key={code}>
            {reason(code)}
          </p>
        ))}
        {outcome === 'refuted' && named.length > 0 && <p class="named">{named.join('; ')}</p>}
      </div>
      <span class="outcome">{words.outcomes[outcome]}</span>
    </li>
  )
}

const isCount = (about: string): boolean => /^\d+( \/ \d+)?$/.test(about)

function useTelling(): Telling {
  const { telling } = useEvidenceWords()
  const { journalActs } = useWords()
  const { exact } = useFormats()
  return { ...telling, acts: journalActs, exact }
}
