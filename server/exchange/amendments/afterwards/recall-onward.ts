import { act } from '../../../journal/act.ts'
import type { Context } from '../../../platform/context.ts'
import { bothBodies, deliveriesOf, type DeliveryRow } from '../../delivery-rows.ts'
import { amendmentsOf } from '../amendment-rows.ts'
import { askRecipient } from '../ask.ts'
import { openRequest, type Asked } from '../machine/side.ts'

/** Asks back what a body sent on of a copy that its sender took back, from each recipient that still has it; safe to repeat. */
export async function recallOnward(
  documentId: number,
  reason: string,
  context: Context,
): Promise<void> {
  const sentOn = (await deliveriesOf(documentId)).filter(({ state }) => state !== '13')
  const amendments = await amendmentsOf(sentOn.map(({ id }) => id))
  const asked = (id: number) => amendments.filter(({ deliveryId }) => deliveryId === id)
  for (const delivery of sentOn)
    if (!isAsked(asked(delivery.id))) await recall({ delivery, reason }, context)
}

// Once refused it is for the clerks of both bodies.
const isAsked = (asked: readonly Asked[]): boolean =>
  openRequest({ asked }) !== undefined || asked.some(({ kind }) => kind === 'recall')

const recall = act(
  'delivery.recall_onward',
  async ({ delivery, reason }: { delivery: DeliveryRow; reason: string }, context) => {
    const amendments = await amendmentsOf([delivery.id])
    return await askRecipient({ delivery, amendments, kind: 'recall', reason }, context)
  },
  ({ delivery }) => delivery.id,
  ({ delivery, reason }, outcome) => ({ reason, outcome, ...bothBodies(delivery) }),
)
