import { useState } from 'preact/hooks'
import { listDocumentDeliveries, recallDelivery } from '../../../server/exchange/contract.ts'
import { SenderActs } from '../../amendments/sender-acts.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { TextArea } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import '../../styles/exchange.css'
import { useWords } from '../../words/index.ts'
import { DeliveryCard, type Delivery } from './delivery-card.tsx'
import { OutsideRecipients } from './outside/outside-recipients.tsx'

const everyMilliseconds = 15_000

/** Where each delivery of an issued document stands, and what its clerk may do about it: recall, update, replace, send again; and those outside every installation. */
export function Deliveries({ documentId }: { documentId: number }) {
  const words = useWords()
  const { reply } = useAnswer(listDocumentDeliveries, { documentId }, true, everyMilliseconds)
  const [recalled, setRecalled] = useState<Delivery>()
  const deliveries = reply?.deliveries ?? []
  const registered = deliveries.filter(({ arrivalNumber }) => arrivalNumber !== null).length
  const resent = new Set(deliveries.map(({ resendOf }) => resendOf))
  return (
    <section class="deliveries">
      <h3>
        {words.deliveries.title} ({registered}/{deliveries.length})
      </h3>
      <SenderActs
        documentId={documentId}
        recipients={deliveries.filter(({ state }) => state !== '13')}
      />
      <ul class="cards">
        {deliveries.map((delivery) => (
          <DeliveryCard
            delivery={delivery}
            isResent={resent.has(delivery.id)}
            key={delivery.id}
            onRecall={setRecalled}
          />
        ))}
      </ul>
      <OutsideRecipients documentId={documentId} />
      {recalled && <RecallDialog delivery={recalled} onClose={() => setRecalled(undefined)} />}
    </section>
  )
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
