import { useState } from 'preact/hooks'
import { Button } from '../../../parts/button.tsx'
import { useFormats, useLanguage } from '../../../words/index.ts'
import { momentWords } from '../../../words/moments.ts'
import { DeliveryState } from '../trace/delivery-state.tsx'
import { IsNew } from './is-new.tsx'
import type { Then } from './ticks.ts'

const shownAtOnce = 10

/** Where each delivery stood; what changed comes first where there are many. */
export function DeliveriesThen({ deliveries }: Pick<Then, 'deliveries'>) {
  const words = momentWords[useLanguage()]
  const { exact } = useFormats()
  const [isWhole, setWhole] = useState(false)
  if (deliveries.length === 0) return <p class="quiet small">{words.noDelivery}</p>
  const isLong = deliveries.length > shownAtOnce && !isWhole
  const changedFirst = deliveries.toSorted(
    (one, other) => Number(other.isChanged) - Number(one.isChanged),
  )
  const shown = isLong ? changedFirst.slice(0, shownAtOnce) : deliveries
  return (
    <>
      <ul class="list-plain">
        {shown.map(({ id, fromName, toName, state, at, isJournalled, isChanged }) => (
          <li key={id} class={isChanged ? 'is-new' : ''}>
            <span class="quiet small">{fromName} → </span>
            {toName} <DeliveryState delivery={{ state, arrivalNumber: null }} />{' '}
            <time class="quiet small" dateTime={at}>
              {exact(at)}
            </time>{' '}
            <IsNew isChanged={isChanged} />
            {!isJournalled && <span class="badge bad">✗ {words.notJournalled}</span>}
          </li>
        ))}
      </ul>
      {isLong && (
        <Button look="plain" onPress={() => setWhole(true)}>
          {words.all} ({deliveries.length})
        </Button>
      )}
    </>
  )
}
