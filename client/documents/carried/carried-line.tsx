import { useState } from 'preact/hooks'
import type { listDocumentDeliveries } from '../../../server/exchange/contract.ts'
import { resendDelivery } from '../../../server/exchange/outbox/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { ActButton, Button } from '../../parts/button.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useFormats, useReason, useWords } from '../../words/index.ts'
import { Receipts } from './receipts.tsx'

type Delivery = ReplyOf<typeof listDocumentDeliveries>['deliveries'][number]

/** How a delivery gets to another installation, its receipts, and one press to send a refused one again. */
export function CarriedLine({ delivery }: { delivery: Delivery }) {
  const { carried } = delivery
  return (
    <>
      {carried && <Way carried={carried} />}
      {carried?.state === 'refused' && <Refused reasons={carried.problem ?? ''} />}
      {carried?.state === 'answered' && <ReceiptsButton deliveryId={delivery.id} />}
      <Resend delivery={delivery} />
    </>
  )
}

function ReceiptsButton({ deliveryId }: { deliveryId: number }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        look="plain"
        isOpen={isOpen}
        onPress={() => {
          setOpen(!isOpen)
        }}
      >
        {words.partners.receipts}
      </Button>
      {isOpen && <Receipts deliveryId={deliveryId} />}
    </>
  )
}

function Way({ carried }: { carried: NonNullable<Delivery['carried']> }) {
  const words = useWords()
  const formats = useFormats()
  const { partnerName, carrier, state, attempts, nextTryAt, problem } = carried
  const by = words.partners.carriers[carrier as keyof typeof words.partners.carriers]
  const parts = [
    `${partnerName} (${by})`,
    words.partners.states[state],
    ...(attempts > 1 ? [words.partners.attempts(attempts)] : []),
    ...(nextTryAt !== null && attempts > 0
      ? [words.partners.nextTry(formats.moment(nextTryAt))]
      : []),
  ]
  return (
    <p class="quiet small" title={problem ?? ''}>
      {parts.join(', ')}
    </p>
  )
}

// What the other installation refused, it said in codes.
function Refused({ reasons }: { reasons: string }) {
  const reason = useReason()
  return (
    <>
      {reasons.split(' ').map((code) => (
        <p key={code}>{reason(code)}</p>
      ))}
    </>
  )
}

function Resend({ delivery: { id, may } }: { delivery: Delivery }) {
  const words = useWords()
  const resending = useAct(resendDelivery)
  if (may['resend']?.length !== 0) return null
  return (
    <ActButton
      may={may}
      act="resend"
      look="plain"
      onPress={() => {
        void resending.run({ deliveryId: id, toAgencyId: null }).then(() => {
          tell(words.done.sent)
        })
      }}
    >
      {words.partners.resend}
    </ActButton>
  )
}
