import { showStanding } from '../../server/exchange/amendments/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { useAnswer } from '../query.ts'
import { useFormats, useWords } from '../words/index.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { RequestText } from './request-text.tsx'

type Standing = ReplyOf<typeof showStanding>

interface BannerProps {
  document: { id: number; direction: 'outgoing' | 'incoming'; stage: string }
}

const mayBeAmended = ['issued', 'recalled', 'numbered', 'sealed', 'signed']

/** What of a document its reader must know first: that it was recalled, what replaces it, what its sender asks. */
export function StandingBanner({ document }: BannerProps) {
  const { id: documentId, direction, stage } = document
  const isWanted = direction === 'incoming' || mayBeAmended.includes(stage)
  const { reply } = useAnswer(showStanding, { documentId }, isWanted)
  if (!reply) return null
  return (
    <>
      <Recalled standing={reply} isIncoming={direction === 'incoming'} />
      <Others standing={reply} />
      {reply.asked && (
        <section class="note" aria-label={reply.asked.reason}>
          <RequestText request={reply.asked} />
          <AnswerButtons request={reply.asked} may={reply.may} />
        </section>
      )}
    </>
  )
}

function Recalled({ standing, isIncoming }: { standing: Standing; isIncoming: boolean }) {
  const { amendments: words } = useWords()
  const { moment } = useFormats()
  if (!standing.recalled) return null
  const { at, by, reason } = standing.recalled
  const said = isIncoming ? words.recalledBanner : words.frozenBanner
  return (
    <div class="note bad">
      <p>
        <strong>{said(moment(at))}</strong>
      </p>
      <p>{reason}</p>
      <p class="quiet small">{by}</p>
      {standing.holders.length > 0 && <Holders holders={standing.holders} />}
    </div>
  )
}

function Holders({ holders }: Pick<Standing, 'holders'>) {
  const { amendments: words, deliveryStates } = useWords()
  const { day } = useFormats()
  const stateOf = (state: string | null): string =>
    state === null ? '' : `, ${deliveryStates[state as keyof typeof deliveryStates]}`
  return (
    <details>
      <summary>
        {words.holders} ({holders.length})
      </summary>
      <p class="quiet small">{words.holdersNote}</p>
      <ul class="list-plain small">
        {holders.map(({ kind, name, on, state }) => (
          <li key={`${kind}${name}${on}`}>
            {words.holderKinds[kind]}: {name}, {day(on)}
            {stateOf(state)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Others({ standing: { replaces, replacedBy } }: { standing: Standing }) {
  const { amendments: words } = useWords()
  const shown = [
    ...replacedBy.map((other) => ({ ...other, label: words.replacedBy, look: 'bad' })),
    ...replaces.map((other) => ({ ...other, label: words.replaces, look: '' })),
  ]
  return (
    <>
      {shown.map(({ label, look, reference, abstract, reason, documentId, at }) => (
        <div class={`note ${look}`} key={`${label}${reference}${at}`}>
          <p>
            <strong>
              {label} {reference}
            </strong>{' '}
            {documentId === null && <span class="quiet">({words.notRegistered})</span>}
          </p>
          <p>{abstract}</p>
          <p class="quiet small">{reason}</p>
        </div>
      ))}
    </>
  )
}
