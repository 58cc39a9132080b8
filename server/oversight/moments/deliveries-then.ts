import type { DeliveryRow } from '../../exchange/delivery-rows.ts'
import type { DeliveryState } from '../../exchange/contract.ts'
import { grouped } from '../grouped.ts'
import type { StepTaken } from '../traced.ts'
import type { Played } from './replay.ts'

/** A delivery as it stood at a moment, and whether the journal has a line of that step. */
export interface DeliveryThen {
  id: number
  fromName: string
  toName: string
  state: DeliveryState
  at: string
  isJournalled: boolean
}

const sendings = ['delivery.send', 'delivery.dispatch']

/**
 * The deliveries of a document as they stood at a moment. Each step was written with a line of the same moment: the line
 * says that something happened, the step what; a step that no line stands beside is told as such.
 */
export function deliveriesThen(
  deliveries: readonly Pick<DeliveryRow, 'id' | 'documentId' | 'fromName' | 'toName' | 'sentAt'>[],
  { steps, lines }: { steps: readonly StepTaken[]; lines: readonly Played[] },
  until: string,
): DeliveryThen[] {
  const stepsOf = grouped(steps, ({ deliveryId }) => `delivery:${String(deliveryId)}`)
  const linesOf = grouped(lines, ({ subject }) => subject)
  return deliveries.flatMap((delivery) => {
    const { id, fromName, toName } = delivery
    const own = linesOf.get(`delivery:${String(id)}`) ?? []
    const taken = [...sentStep(delivery, own), ...(stepsOf.get(`delivery:${String(id)}`) ?? [])]
    const last = taken.filter(({ at }) => at <= until).at(-1)
    if (!last) return []
    const isJournalled = own.some(({ at }) => at === last.at)
    return [{ id, fromName, toName, state: last.code, at: last.at, isJournalled }]
  })
}

// What another installation sent is here from its arrival on; when it left there is the sender's word.
function sentStep(
  { id, documentId, sentAt }: Pick<DeliveryRow, 'id' | 'documentId' | 'sentAt'>,
  lines: readonly Played[],
): StepTaken[] {
  const sent = lines.find(({ act }) => sendings.includes(act))
  if (!sent && documentId === id) return []
  return [{ deliveryId: id, code: 'sent', at: sent?.at ?? sentAt }]
}
