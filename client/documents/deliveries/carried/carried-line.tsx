import { useState } from 'preact/hooks'
import type { listDocumentDeliveries } from '../../../../server/exchange/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { ProblemText } from '../../../exchange/problem-text.tsx'
import { Button } from '../../../parts/button.tsx'
import { useFormats, useWords } from '../../../words/index.ts'
import { Receipts } from './receipts.tsx'

type Delivery = ReplyOf<typeof listDocumentDeliveries>['deliveries'][number]

/** How a delivery gets to another installation, what is in its way, and its receipts. */
export function CarriedLine({ delivery: { id, carried } }: { delivery: Delivery }) {
  if (!carried) return null
  const isOpen = carried.state === 'ready' || carried.state === 'waiting'
  return (
    <>
      <Way carried={carried} />
      {isOpen && carried.problem !== null && <ProblemText problem={carried.problem} />}
      {carried.state === 'answered' && <ReceiptsButton deliveryId={id} />}
    </>
  )
}

function ReceiptsButton({ deliveryId }: { deliveryId: number }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div class="row-acts">
        <Button look="plain" isOpen={isOpen} onPress={() => setOpen(!isOpen)}>
          {words.partners.receipts}
        </Button>
      </div>
      {isOpen && <Receipts deliveryId={deliveryId} />}
    </>
  )
}

function Way({ carried }: { carried: NonNullable<Delivery['carried']> }) {
  const words = useWords()
  const formats = useFormats()
  const { partnerName, carrier, state, attempts, nextTryAt } = carried
  const by = words.partners.carriers[carrier as keyof typeof words.partners.carriers]
  const parts = [
    `${partnerName} (${by})`,
    words.partners.states[state],
    ...(attempts > 1 ? [words.partners.attempts(attempts)] : []),
    ...(nextTryAt !== null && attempts > 0
      ? [words.partners.nextTry(formats.moment(nextTryAt))]
      : []),
  ]
  return <p class="quiet small">{parts.join(', ')}</p>
}
