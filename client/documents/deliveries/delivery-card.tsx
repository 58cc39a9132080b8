import type { listDocumentDeliveries } from '../../../server/exchange/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { DeliveryRequests } from '../../amendments/delivery-requests.tsx'
import { GivenUp } from '../../exchange/given-up.tsx'
import { RefusalText } from '../../exchange/refusal-text.tsx'
import { Resend } from '../../exchange/resend.tsx'
import { ActButton } from '../../parts/button.tsx'
import { useExchangeWords } from '../../words/exchange.ts'
import { useFormats, useWords } from '../../words/index.ts'
import { CarriedLine } from './carried/carried-line.tsx'

/** A delivery of a document as its sender sees it. */
export type Delivery = ReplyOf<typeof listDocumentDeliveries>['deliveries'][number]

const looks: Partial<Record<Delivery['state'], string>> = {
  '02': 'bad',
  '13': 'warn',
  '03': 'good',
  '04': 'good',
  '05': 'good',
  '06': 'good',
}

// What was sent and nobody waits for any more is somebody's to send another way.
const isGivenUp = ({ state, carried }: Delivery): boolean =>
  state === 'sent' && carried?.state === 'given-up'

function lookOf(delivery: Delivery): string {
  return isGivenUp(delivery) ? 'warn' : (looks[delivery.state] ?? '')
}

interface CardProps {
  delivery: Delivery
  /** Whether another delivery stands in its place. */
  isResent: boolean
  onRecall: (delivery: Delivery) => void
}

/** Where a delivery stands: its state, its way, why it was refused and what to do, what was asked back and answered. */
export function DeliveryCard({ delivery, isResent, onRecall }: CardProps) {
  const words = useWords()
  const { state, toName, may } = delivery
  return (
    <li class={`card ${isResent ? '' : lookOf(delivery)}`}>
      <p class="line">
        <strong>{toName}</strong>
        <span>
          <AskedBadge delivery={delivery} /> <StateBadge delivery={delivery} />
        </span>
      </p>
      <LastStep delivery={delivery} />
      {state === '02' && <Refusal delivery={delivery} isResent={isResent} />}
      <CarriedLine delivery={delivery} />
      <GivenUp delivery={delivery} />
      {delivery.state === 'sent' && <Again delivery={delivery} isResent={isResent} />}
      <DeliveryRequests amendments={delivery.amendments} />
      {may['recall']?.length === 0 && (
        <div class="row-acts">
          <ActButton may={may} act="recall" look="plain" onPress={() => onRecall(delivery)}>
            {words.acts.recall}
          </ActButton>
        </div>
      )}
    </li>
  )
}

function StateBadge({ delivery }: { delivery: Delivery }) {
  const { deliveryStates } = useWords()
  const { partners } = useExchangeWords()
  const { state } = delivery
  if (isGivenUp(delivery)) return <span class="badge warn">{partners.givenUp}</span>
  return <span class={`badge ${looks[state] ?? ''}`}>{deliveryStates[state]}</span>
}

function AskedBadge({ delivery: { amendments } }: { delivery: Delivery }) {
  const { deliveries: words, partners } = useExchangeWords()
  const last = amendments.at(-1)
  if (!last) return null
  const isUpdate = last.kind === 'update'
  if (last.code === null && last.givenUpAt !== null)
    return <span class="badge">{partners.givenUp}</span>
  if (last.code === null)
    return <span class="badge warn">{isUpdate ? words.askingUpdate : words.asking}</span>
  if (isUpdate) return null
  return last.code === '15' ? (
    <span class="badge good">{words.consented}</span>
  ) : (
    <span class="badge bad">{words.notConsented}</span>
  )
}

function LastStep({ delivery }: { delivery: Delivery }) {
  const words = useWords()
  const { deliveries } = useExchangeWords()
  const { moment } = useFormats()
  const { state, arrivalNumber, statuses, sentAt, resendOf } = delivery
  const { at, by, reason } = statuses.at(-1) ?? { at: sentAt, by: '', reason: null }
  const told = [
    arrivalNumber !== null && `${words.document.arrivalNumber} ${String(arrivalNumber)}`,
    state === '02' ? deliveries.refusedBy(refuserOf(delivery) ?? by, moment(at)) : moment(at),
    resendOf !== null && deliveries.resendOf,
  ]
  return (
    <>
      <p class="quiet small">{told.filter(Boolean).join(', ')}</p>
      {state !== '02' && reason && <p>{reason}</p>}
    </>
  )
}

// What an installation refused by itself was refused by no person.
function refuserOf({ carried }: Delivery): string | undefined {
  return carried?.state === 'refused' ? carried.partnerName : undefined
}

function Refusal({ delivery, isResent }: { delivery: Delivery; isResent: boolean }) {
  const { statuses } = delivery
  return (
    <>
      <RefusalText reason={statuses.findLast(({ code }) => code === '02')?.reason ?? null} />
      <Again delivery={delivery} isResent={isResent} />
    </>
  )
}

// Nothing where it may not be sent once more.
function Again({ delivery, isResent }: { delivery: Delivery; isResent: boolean }) {
  const { deliveries: words } = useExchangeWords()
  const { id, toName, may } = delivery
  if (isResent) return <p class="quiet">{words.resentAs}</p>
  return <Resend deliveryId={id} toName={toName} may={may} />
}
