import { useState } from 'preact/hooks'
import { readDelivery, showDelivery } from '../../../server/exchange/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { readBytes } from '../../call.ts'
import { DeliveryEnvelope } from '../../exchange/arrived-envelopes.tsx'
import { GivenUp } from '../../exchange/given-up.tsx'
import { ActButton } from '../../parts/button.tsx'
import { Deciding } from '../../parts/deciding.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Loading } from '../../parts/loading.tsx'
import { UrgencyMark } from '../../parts/marks.tsx'
import { PdfView } from '../../parts/pdf-view.tsx'
import { Problem } from '../../parts/problem.tsx'
import { ProveLink } from '../../parts/prove-link.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { useAnswer } from '../../query.ts'
import { ReportSummary } from '../../signing/report-summary.tsx'
import { useFormats, useWords } from '../../words/index.ts'
import { RefuseDialog, RegisterDialog } from './delivery-dialogs.tsx'

type Delivery = ReplyOf<typeof showDelivery>

/** A delivery: what it is, its file, and the clerk's answer to it. */
export function DeliveryDetail({ deliveryId }: { deliveryId: number }) {
  const { reply: delivery, problem } = useAnswer(showDelivery, { deliveryId })
  if (!delivery) return problem ? <Problem problem={problem} /> : <Loading />
  const isWithdrawn = delivery.state === '13'
  return (
    <Deciding buttons={<Answers {...delivery} />}>
      <DeliveryHead {...delivery} />
      <div class="document-body">
        {isWithdrawn ? (
          <Withdrawn />
        ) : (
          <PdfView name={String(deliveryId)} read={() => readBytes(readDelivery, { deliveryId })} />
        )}
        <DeliverySide {...delivery} />
      </div>
    </Deciding>
  )
}

function Withdrawn() {
  const { deliveries } = useWords()
  return <p class="note">{deliveries.withdrawn}</p>
}

function DeliveryHead(delivery: Delivery) {
  const { deliveryStates } = useWords()
  const { id, reference, abstract, urgency, state } = delivery
  return (
    <header class="document-head">
      <div class="line">
        <h2>{reference}</h2>
        <UrgencyMark urgency={urgency} />
        <span class="badge">{deliveryStates[state]}</span>
      </div>
      <p>{abstract}</p>
      <ProveLink subject={`delivery:${String(id)}`} />
    </header>
  )
}

function Answers({ id, may }: Delivery) {
  const { acts } = useWords()
  const [open, setOpen] = useState<'register' | 'refuse'>()
  const close = (): void => setOpen(undefined)
  const register = (): void => setOpen('register')
  const refuse = (): void => setOpen('refuse')
  useShortcuts({
    n: may['register']?.length === 0 ? register : undefined,
    t: may['refuse']?.length === 0 ? refuse : undefined,
  })
  return (
    <>
      <ActButton may={may} act="refuse" shortcut="t" onPress={refuse}>
        {acts.refuse}
      </ActButton>
      <ActButton may={may} act="register" look="primary" shortcut="n" onPress={register}>
        {acts.register}
      </ActButton>
      {open === 'register' && <RegisterDialog deliveryId={id} onClose={close} />}
      {open === 'refuse' && <RefuseDialog deliveryId={id} onClose={close} />}
    </>
  )
}

function DeliverySide(delivery: Delivery) {
  const { id: deliveryId, state, fromName, issuerName, issuedOn, answers } = delivery
  const { typeName, sentAt, sha256 } = delivery
  const words = useWords()
  const { day, moment } = useFormats()
  return (
    <aside class="document-side">
      {answers?.reference === null && <p class="note warn">{words.deliveries.answersDoubtful}</p>}
      <GivenUp delivery={delivery} />
      <DeliveryEnvelope deliveryId={deliveryId} />
      {state !== '13' && <ReportSummary source={{ deliveryId }} />}
      <section>
        <h3>{words.document.facts}</h3>
        <Facts
          rows={[
            [words.deliveries.from, fromName],
            ...(issuerName === fromName ? [] : [[words.document.issuer, issuerName] as const]),
            [words.document.type, typeName],
            [words.document.date, day(issuedOn)],
            [words.deliveries.sentAt, moment(sentAt)],
            ...(answers?.reference ? [[words.deliveries.answers, answers.reference] as const] : []),
          ]}
        />
        <p class="quiet small">{words.oversight.fileHash}</p>
        <p class="mono">{sha256}</p>
      </section>
      <StepsTaken {...delivery} />
    </aside>
  )
}

function StepsTaken({ statuses }: Delivery) {
  const words = useWords()
  const { moment } = useFormats()
  return (
    <section>
      <h3>{words.incoming.steps}</h3>
      <ol class="timeline small">
        {statuses.map(({ code, at, by, reason }) => (
          <li key={`${code} ${at}`}>
            <strong>{words.deliveryStates[code]}</strong>
            <div class="quiet">
              {moment(at)}, {by}
            </div>
            {reason && <div>{reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  )
}
