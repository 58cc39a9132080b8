import type { ComponentChildren } from 'preact'
import { useWords } from '../../../words/index.ts'
import type { TracedDelivery } from './lanes.ts'

type Kind = 'done' | 'underway' | 'waiting' | 'stopped'

const kinds: Record<string, Kind> = {
  sent: 'waiting',
  '01': 'waiting',
  '02': 'stopped',
  '03': 'underway',
  '04': 'underway',
  '05': 'underway',
  '06': 'done',
  '13': 'stopped',
}

const shapes: Record<Kind, ComponentChildren> = {
  done: <circle cx="6" cy="6" r="6" fill="var(--good)" />,
  underway: (
    <>
      <circle cx="6" cy="6" r="5.25" class="ring" />
      <path d="M6 0a6 6 0 0 0 0 12z" fill="var(--focus)" />
    </>
  ),
  waiting: <path d="M6 0 12 12H0z" fill="var(--warn)" />,
  stopped: <rect width="12" height="12" fill="var(--bad)" />,
}

/** Where a delivery stands, by shape, colour and word: circle done, half circle under way, triangle waiting, square refused or taken back. */
export function DeliveryState({
  delivery,
}: {
  delivery: Pick<TracedDelivery, 'state' | 'arrivalNumber'>
}) {
  const { deliveryStates, oversight } = useWords()
  const { state, arrivalNumber } = delivery
  return (
    <span class="delivery-state">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[kinds[state] ?? 'waiting']}
      </svg>
      {(deliveryStates as Record<string, string>)[state] ?? state}
      {arrivalNumber !== null && `, ${oversight.arrivalNumber(arrivalNumber)}`}
    </span>
  )
}
