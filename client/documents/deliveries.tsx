import { useState } from 'preact/hooks'
import { listDocumentDeliveries, recallDelivery } from '../../server/exchange/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { DeliveryRequests } from '../amendments/delivery-requests.tsx'
import { SenderActs } from '../amendments/sender-acts.tsx'
import { ActButton } from '../parts/button.tsx'
import { CarriedLine } from './carried/carried-line.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct, useAnswer } from '../query.ts'
import { useFormats, useWords } from '../words/index.ts'

type Delivery = ReplyOf<typeof listDocumentDeliveries>['deliveries'][number]

/** Where each delivery of an issued document stands, and what its clerk may do about it: recall, update, replace. */
export function Deliveries({ documentId }: { documentId: number }) {
  const words = useWords()
  const { reply } = useAnswer(listDocumentDeliveries, { documentId })
  const [recalled, setRecalled] = useState<Delivery>()
  const deliveries = reply?.deliveries ?? []
  const registered = deliveries.filter(({ arrivalNumber }) => arrivalNumber !== null).length
  return (
    <section>
      <h3>
        {words.deliveries.title} ({registered}/{deliveries.length})
      </h3>
      <SenderActs
        documentId={documentId}
        recipients={deliveries.filter(({ state }) => state !== '13')}
      />
      <ul class="list-plain">
        {deliveries.map((delivery) => (
          <OneDelivery delivery={delivery} key={delivery.id} onRecall={setRecalled} />
        ))}
      </ul>
      {recalled && (
        <RecallDialog
          delivery={recalled}
          onClose={() => {
            setRecalled(undefined)
          }}
        />
      )}
    </section>
  )
}

const looks: Partial<Record<Delivery['state'], string>> = {
  '02': 'bad',
  '13': 'warn',
  '06': 'good',
}

function OneDelivery({
  delivery,
  onRecall,
}: {
  delivery: Delivery
  onRecall: (delivery: Delivery) => void
}) {
  const words = useWords()
  const formats = useFormats()
  const { state, toName, arrivalNumber, may } = delivery
  const { at, reason } = delivery.statuses.at(-1) ?? { at: delivery.sentAt, reason: null }
  return (
    <li>
      <p>
        {toName} <span class={`badge ${looks[state] ?? ''}`}>{words.deliveryStates[state]}</span>
      </p>
      <p class="quiet">
        {arrivalNumber !== null && `${words.document.arrivalNumber} ${String(arrivalNumber)}, `}
        {formats.moment(at)}
      </p>
      <Reason delivery={delivery} reason={reason} />
      <CarriedLine delivery={delivery} />
      <DeliveryRequests amendments={delivery.amendments} />
      {may['recall']?.length === 0 && (
        <ActButton
          may={may}
          act="recall"
          look="plain"
          onPress={() => {
            onRecall(delivery)
          }}
        >
          {words.acts.recall}
        </ActButton>
      )}
    </li>
  )
}

// What another installation refused in codes is told beside how it was carried.
function Reason({ delivery, reason }: { delivery: Delivery; reason: string | null }) {
  return reason && reason !== delivery.carried?.problem ? <p>{reason}</p> : null
}

function RecallDialog({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const words = useWords()
  const recalling = useAct(recallDelivery)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={`${words.acts.recall}: ${delivery.toName}`}
      submit={words.acts.recall}
      onClose={onClose}
      isBusy={recalling.isRunning}
      problem={recalling.problem}
      onSubmit={async () => {
        await recalling.run({ deliveryId: delivery.id, reason })
        tell(words.done.sent)
      }}
    >
      <p class="quiet small">{words.amendments.recallNote}</p>
      <TextArea label={words.forms.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
