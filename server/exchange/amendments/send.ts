import { agenciesByIds } from '../../agencies/directory.ts'
import type { Context } from '../../platform/context.ts'
import type { DeliveryRow } from '../delivery-rows.ts'
import { enqueueMessage, type StoredAttachment } from '../outbox/enqueue-message.ts'
import { bodyOnWire } from '../receipts/wire.ts'
import type { AmendmentRow } from './amendment-rows.ts'
import { answerMessage, requestMessage, type Between } from './wire.ts'

/** Queues a request for a recipient in another installation, inside the caller's act. */
export async function sendRequest(
  delivery: DeliveryRow,
  amendment: AmendmentRow,
  context: Context,
): Promise<void> {
  const { fromAgencyId, toAgencyId } = delivery
  const way = { fromAgencyId, toAgencyId, deliveryId: delivery.id, caseKey: delivery.uuid }
  const { sha256, uuid } = amendment
  const file = { name: 'van-ban-cap-nhat.pdf', contentType: 'application/pdf' }
  const attachments: StoredAttachment[] = sha256 === null ? [] : [{ ...file, sha256 }]
  const message = requestMessage({ delivery, amendment }, await between(fromAgencyId, toAgencyId))
  await enqueueMessage(message, { ...way, uuid, attachments, context })
}

/** Queues an answer for a sender in another installation, inside the caller's act. */
export async function sendAnswer(
  delivery: DeliveryRow,
  answer: Pick<AmendmentRow, 'number' | 'code' | 'answerReason'>,
  context: Context,
): Promise<void> {
  const { fromAgencyId, toAgencyId } = delivery
  const way = { fromAgencyId: toAgencyId, toAgencyId: fromAgencyId, deliveryId: delivery.id }
  const bodies = await between(toAgencyId, fromAgencyId)
  const message = answerMessage({ delivery, answer }, bodies, context)
  await enqueueMessage(message, { ...way, caseKey: delivery.uuid, context })
}

async function between(fromId: number, toId: number): Promise<Between> {
  const bodies = await agenciesByIds([fromId, toId])
  const onWire = (id: number) => bodyOnWire(bodies.get(id)?.code ?? '', bodies.get(id)?.name ?? '')
  return { from: onWire(fromId), to: onWire(toId) }
}
