import { useState } from 'preact/hooks'
import { listSpecialNumbers, voidNumber } from '../../../../server/documents/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { Button } from '../../../parts/button.tsx'
import { TextDialog } from '../../../parts/text-dialog.tsx'
import { useAct, useAnswer } from '../../../query.ts'
import { useFormats } from '../../../words/index.ts'
import { ExtendButton } from './extend-button.tsx'
import { useBookWords } from './use-book-words.ts'

type Special = ReplyOf<typeof listSpecialNumbers>
type Kept = Special['reservations'][number]

interface OfPeriod {
  registerId: number
  period: string
}

/** What of a period's numbers began on paper, was kept back, and was voided; a kept number is voided here. */
export function SpecialNumbers({ registerId, period }: OfPeriod) {
  const words = useBookWords()
  const { reply } = useAnswer(listSpecialNumbers, { registerId, period }, period !== '')
  if (!reply) return null
  const amount = reply.starts.length + reply.reservations.length + reply.voids.length
  return (
    <details class="special-numbers no-print">
      <summary>
        {words.kept} ({amount})
      </summary>
      {amount === 0 && <p class="quiet">{words.nothingKept}</p>}
      <ul>
        <Starts {...reply} />
        {reply.reservations.map((kept) => (
          <KeptNumber
            key={`${kept.typeCode}/${String(kept.number)}`}
            {...{ kept, registerId, period }}
          />
        ))}
        <Voids {...reply} />
      </ul>
    </details>
  )
}

function Starts({ starts }: Special) {
  const words = useBookWords()
  const { moment } = useFormats()
  return (
    <>
      {starts.map(({ number, typeCode, reason, setBy, setAt }) => (
        <li key={typeCode}>
          <strong>{words.onPaper(number - 1)}</strong> <span>{reason}</span>{' '}
          <span class="quiet">
            {setBy}, {moment(setAt)}
          </span>
        </li>
      ))}
    </>
  )
}

function KeptNumber({ kept, registerId, period }: OfPeriod & { kept: Kept }) {
  const words = useBookWords()
  const { day } = useFormats()
  const [isVoiding, setVoiding] = useState(false)
  const { number, typeCode, reason, reservedBy, untilOn, state } = kept
  const isFree = state === 'open' || state === 'over'
  return (
    <li>
      <strong>
        {number} · {words.states[state]}
      </strong>{' '}
      <span>{reason}</span>{' '}
      <span class="quiet">
        {reservedBy}, {words.untilDay(day(untilOn))}
      </span>{' '}
      {isFree && (
        <>
          <Button onPress={() => setVoiding(true)}>{words.void}</Button>
          <ExtendButton {...{ registerId, period, typeCode, number }} />
        </>
      )}
      {isVoiding && (
        <VoidDialog
          {...{ registerId, period, typeCode, number }}
          onClose={() => setVoiding(false)}
        />
      )}
    </li>
  )
}

interface VoidProps extends OfPeriod {
  typeCode: string
  number: number
  onClose: () => void
}

function VoidDialog({ onClose, ...series }: VoidProps) {
  const words = useBookWords()
  const voiding = useAct(voidNumber)
  return (
    <TextDialog
      title={`${words.void} ${String(series.number)}`}
      label={words.reason}
      isRequired
      acting={voiding}
      inputOf={(reason) => ({ ...series, reason: reason ?? '' })}
      onClose={onClose}
    />
  )
}

function Voids({ voids }: Special) {
  const words = useBookWords()
  return (
    <>
      {voids.map(({ number, typeCode, reason, voidedBy }) => (
        <li key={`${typeCode}/${String(number)}`}>
          <strong>
            {number} · {words.states.void}
          </strong>{' '}
          <span>{reason}</span> <span class="quiet">{voidedBy}</span>
        </li>
      ))}
    </>
  )
}
