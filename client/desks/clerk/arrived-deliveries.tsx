import type { ComponentChildren } from 'preact'
import { listDeliveries } from '../../../server/exchange/contract.ts'
import type { ReplyOf } from '../../../server/platform/endpoint.ts'
import { useChosen } from '../../parts/chosen.ts'
import { usePages } from '../../pages.ts'
import { Items } from '../../parts/items.tsx'
import { UrgencyMark } from '../../parts/marks.tsx'
import { useFormats, useWords } from '../../words/index.ts'
import { DeliveryDetail } from './delivery-detail.tsx'
import { room } from './incoming-room.ts'

type Delivery = ReplyOf<typeof listDeliveries>['deliveries'][number]

/** What has arrived and waits to be registered or refused, the most urgent first. */
export function ArrivedDeliveries({ tools }: { tools: ComponentChildren }) {
  const { desks } = useWords()
  const [chosen, choose] = useChosen(room)
  const { pages, more } = usePages(listDeliveries, { state: '01', limit: 50 })
  return (
    <Items
      title={desks.incoming}
      items={pages && mostUrgentFirst(pages.flatMap(({ deliveries }) => deliveries))}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      show={(delivery) => <DeliveryItem {...delivery} />}
      detail={(deliveryId) => <DeliveryDetail deliveryId={deliveryId} key={deliveryId} />}
      tools={tools}
      onMore={more}
    />
  )
}

const urgencies = ['express', 'very-urgent', 'urgent', 'normal'] as const

function mostUrgentFirst(deliveries: readonly Delivery[]): Delivery[] {
  const rank = ({ urgency }: Delivery): number => urgencies.indexOf(urgency)
  return deliveries.toSorted((one, other) => rank(one) - rank(other))
}

function DeliveryItem({ reference, abstract, urgency, fromName, sentAt }: Delivery) {
  const { moment } = useFormats()
  return (
    <>
      <span class="top">
        {reference} <UrgencyMark urgency={urgency} />
      </span>
      <span class="clamp">{abstract}</span>
      <span class="bottom">
        <span class="cut">{fromName}</span>
        <span class="whole">{moment(sentAt)}</span>
      </span>
    </>
  )
}
