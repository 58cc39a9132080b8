import { act } from '../../../journal/act.ts'
import { note } from '../../../journal/notes.ts'
import type { Context } from '../../../platform/context.ts'
import { change, insert, row } from '../../../platform/database.ts'
import { inGroups } from '../../../platform/in-groups.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { deliveryState, type DeliveryState } from '../../contract.ts'
import { moveDelivery, type DeliveryRow, type Step } from '../../delivery-rows.ts'
import type { StatusMessage } from '../../edxml/message.ts'
import { nextStates } from '../../rules.ts'
import { noteLate } from '../../outbox/abandonments.ts'
import { toldBy } from '../../receipts/who-on-wire.ts'
import type { CameMessage, Receipt } from '../came-message.ts'
import { deliveryBetween } from './delivery-about.ts'
import { insertTaken } from '../inbox-rows.ts'
import type { OpenedMessage } from '../open-message.ts'
import { deliveryUuid } from '../../edxml/document-identifier.ts'

type Opened = OpenedMessage & { message: StatusMessage }

/** Takes what the recipient of a delivery tells (02 to 06): the delivery moves as far, and what comes late leads nowhere back. A delivery that was not sent to that body is refused (422). What comes together shares a commit. */
export async function takeStatus(opened: Opened, context: Context): Promise<Receipt> {
  await takeTogether({ opened, context })
  return opened.receipt
}

interface Taking {
  opened: Opened
  context: Context
}

const takeTogether = inGroups<Taking, undefined>(async (takings) => {
  const [first] = takings
  if (first)
    await takeAll(
      takings.map(({ opened }) => opened),
      first.context,
    )
  return takings.map(() => undefined)
})

interface Told {
  opened: Opened
  delivery: DeliveryRow
}

const takeAll = act(
  'delivery.progress',
  async (all: readonly Opened[], context) => {
    const told: Told[] = []
    for (const opened of all) told.push({ opened, delivery: await take(opened, context) })
    // The act's own line is written last, and so it is the last one's.
    for (const one of told.slice(0, -1)) note('delivery.progress', one.delivery.id, detailsOf(one))
    return told
  },
  (_, told) => told.at(-1)?.delivery.id ?? 0,
  (_, told) => told.slice(-1).map(detailsOf)[0] ?? {},
)

async function take(
  { came, message, from, to, receipt }: Opened,
  context: Context,
): Promise<DeliveryRow> {
  const uuid = deliveryUuid(message.responseFor.documentId ?? '')
  const delivery = await deliveryBetween(uuid, { sender: to.id, recipient: from.id })
  if (!delivery) throw new Refusal(422, ['exchange.unknown_document'])
  const taken = { came, kind: 'status', deliveryId: delivery.id, receipt } as const
  await insertTaken([taken], context.at)
  const code = deliveryState.parse(message.statusCode)
  const isAtDoor = await closeCarried({ delivery, came, message }, context)
  const here = isAtDoor
    ? delivery
    : await arrived(delivery, toldBy({ from: message.from }, delivery.sentAt, context))
  if (nextStates(here.state).includes(code) || saysMore(message, here))
    await moveDelivery(here, stepOf(message, code), toldBy(message, delivery.sentAt, context))
  return delivery
}

function detailsOf({ opened: { came, message, receipt, from }, delivery }: Told) {
  const { partnerId, uuid, sha256: messageSha256 } = came
  return {
    ...{ code: message.statusCode, byAgencyId: from.id, partnerId, uuid },
    ...{ messageSha256, receiptSha256: receipt.sha256, agencyIds: [delivery.fromAgencyId] },
  }
}

// Over an axis the receipt comes as a message of its own, and so does a refusal at the door: whether it was one.
async function closeCarried(
  { delivery: { id: deliveryId }, came, message }: ClosedBy,
  { at }: Context,
): Promise<boolean> {
  const state = ends[message.statusCode]
  const { partnerId, sha256, bytes } = came
  const sent = state && (await carriedDocument(deliveryId, partnerId))
  if (!sent) return false
  await noteLate([sent.id], at)
  const isRefused = state === 'refused'
  const problem = isRefused ? (message.description ?? '').slice(0, 500) : null
  await change(
    'UPDATE outbox SET state = :state, problem = :problem, answered_at = :at WHERE id = :id',
    { state, problem, at, id: sent.id },
  )
  if (isRefused) return true
  const given = { partnerId, messageUuid: sent.uuid, direction: 'taken', deliveryId, sha256, at }
  await insert('receipts', { ...given, content: new TextDecoder().decode(bytes) })
  return false
}

const ends: Readonly<Record<string, 'answered' | 'refused'>> = { '01': 'answered', '02': 'refused' }

async function carriedDocument(
  deliveryId: number,
  partnerId: number,
): Promise<{ id: number; uuid: string } | undefined> {
  return await row(
    `SELECT id, uuid FROM outbox WHERE delivery_id = :deliveryId AND partner_id = :partnerId
     AND kind = 'document' AND state IN ('carried', 'given-up')`,
    { deliveryId, partnerId },
  )
}

interface ClosedBy {
  delivery: DeliveryRow
  came: CameMessage
  message: StatusMessage
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
