import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { change, insert, row } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { deliveryState, type DeliveryState } from '../contract.ts'
import { moveDelivery, type DeliveryRow, type Step } from '../delivery-rows.ts'
import type { StatusMessage } from '../edxml/message.ts'
import { nextStates } from '../rules.ts'
import { toldBy } from '../receipts/who-on-wire.ts'
import type { CameMessage, Receipt } from './came-message.ts'
import { deliveryBetween } from './delivery-about.ts'
import { insertTaken } from './inbox-rows.ts'
import type { OpenedMessage } from './open-message.ts'
import { deliveryUuid } from '../edxml/document-identifier.ts'

type Opened = OpenedMessage & { message: StatusMessage }

/** Takes what the recipient of a delivery tells (02 to 06): the delivery moves as far, and what comes late leads nowhere back. A delivery that was not sent to that body is refused (422). */
export async function takeStatus(opened: Opened, context: Context): Promise<Receipt> {
  await take(opened, context)
  return opened.receipt
}

const take = act(
  'delivery.progress',
  async ({ came, message, from, to, receipt }: Opened, context) => {
    const uuid = deliveryUuid(message.responseFor.documentId ?? '')
    const delivery = await deliveryBetween(uuid, { sender: to.id, recipient: from.id })
    if (!delivery) throw new Refusal(422, ['exchange.unknown_document'])
    const taken = { came, kind: 'status', deliveryId: delivery.id, receipt } as const
    await insertTaken([taken], context.at)
    const code = deliveryState.parse(message.statusCode)
    if (message.statusCode === '01') await closeCarried(delivery, came, context)
    const here = await arrived(delivery, context)
    if (nextStates(here.state).includes(code) || saysMore(message, here))
      await moveDelivery(here, stepOf(message, code), toldBy(message, delivery.sentAt, context))
    return delivery
  },
  (_, { id }) => id,
  ({ came, message, receipt, from }, { fromAgencyId }) => ({
    ...{
      code: message.statusCode,
      byAgencyId: from.id,
      partnerId: came.partnerId,
      uuid: came.uuid,
    },
    ...{ messageSha256: came.sha256, receiptSha256: receipt.sha256, agencyIds: [fromAgencyId] },
  }),
)

// Over an axis the receipt comes as a message of its own.
async function closeCarried(
  { id: deliveryId }: DeliveryRow,
  { partnerId, bytes, sha256 }: CameMessage,
  { at }: Context,
): Promise<void> {
  const sent = await row<{ id: number; uuid: string }>(
    `SELECT id, uuid FROM outbox WHERE delivery_id = :deliveryId AND partner_id = :partnerId
     AND kind = 'document' AND state = 'carried'`,
    { deliveryId, partnerId },
  )
  if (!sent) return
  const { id, uuid: messageUuid } = sent
  await change("UPDATE outbox SET state = 'answered', answered_at = :at WHERE id = :id", { at, id })
  const content = new TextDecoder().decode(bytes)
  const receipt = { partnerId, messageUuid, direction: 'taken', deliveryId, sha256, content, at }
  await insert('receipts', receipt)
}

// Whoever tells of it has it, even where that overtakes the receipt.
async function arrived(delivery: DeliveryRow, context: Context): Promise<DeliveryRow> {
  if (delivery.state !== 'sent') return delivery
  await moveDelivery(delivery, { state: '01' }, context)
  return { ...delivery, state: '01', rev: delivery.rev + 1 }
}

// An arrival told once more with words of its own, as that an heir took it; a receipt's words only bind it.
function saysMore({ statusCode, description }: StatusMessage, { state }: DeliveryRow): boolean {
  return statusCode === '01' && state === '01' && /^(?!Đã đến: ).*\S/u.test(description ?? '')
}

const arrivalNumber = /số đến (\d{1,9})/u

function stepOf({ description = '' }: StatusMessage, state: DeliveryState): Step {
  const number = state === '03' ? Number(arrivalNumber.exec(description)?.[1] ?? 0) : 0
  if (number > 0) return { state, arrivalNumber: number }
  return { state, ...(description !== '' && { reason: description.slice(0, 500) }) }
}
