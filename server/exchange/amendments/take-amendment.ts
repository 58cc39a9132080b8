import { randomUUID } from 'node:crypto'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { change, insert, row, rows } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { bothBodies, deliveryById, type DeliveryRow } from '../delivery-rows.ts'
import { deliveryUuid } from '../edxml/document-identifier.ts'
import type { EdxmlMessage, StatusMessage } from '../edxml/message.ts'
import { toldBy } from '../receipts/who-on-wire.ts'
import { amendmentsOf, sideOf, writeAnswer } from './amendment-rows.ts'
import { machine } from './machine/machine.ts'
import { settle } from './settle.ts'
import { openRequest, type Side } from './machine/side.ts'
import { takeReplacement } from './take-replacement.ts'
import { takeRequest } from './take-request.ts'
import { understood, type Answered, type Understood } from './messages/understood.ts'

// Of one body: who asks about more deliveries that never came asks again later.
const mostEarly = 1000

/** A file that came with a message, kept in the store already. */
export interface CameFile {
  sha256: string
  sizeBytes: number
  pages: number
}

/** What is known of a message about a delivery. */
export interface Taking {
  /** The delivery that it is about; undefined where the message has overtaken it. */
  delivery: DeliveryRow | undefined
  /** The body that sent the message; what came with the delivery itself is its sender's. */
  fromAgencyId?: number
  /** The body that the message names; another message of the same document may name another one. */
  toAgencyId?: number
  /** The new file of an update. */
  file?: CameFile | null
  context: Context
}

/**
 * Takes a recall (1, 13), update (2), replacement (3) or answer (15, 16), inside the caller's act: late, twice or
 * in another order they come to the same. What overtakes its delivery waits for it; what the other side alone may say
 * is refused (422). Source: QCVN 102:2016
 */
export async function takeAmendment(message: EdxmlMessage, taking: Taking): Promise<void> {
  const { delivery, context } = taking
  const meant = understood(message)
  if (meant.about === 'replacement')
    await takeReplacement(meant, taking.fromAgencyId ?? delivery?.fromAgencyId ?? 0, context)
  else if (!delivery) await waitFor(meant, message, taking)
  else {
    refuseOtherSide(meant, delivery, taking.fromAgencyId ?? delivery.fromAgencyId)
    await takeAbout(delivery, { message, meant, file: taking.file ?? null }, context)
  }
}

// Only the sender of a delivery asks about it, and only its recipient answers.
function refuseOtherSide(
  { about }: Understood,
  { fromAgencyId, toAgencyId }: DeliveryRow,
  speaker: number,
): void {
  const entitled = { request: fromAgencyId, answer: toAgencyId, replacement: speaker }
  if (about !== 'nothing' && entitled[about] !== speaker)
    throw new Refusal(422, ['exchange.unknown_document'])
}

// Nobody answers what has not come; what says nothing is not worth waiting for.
async function waitFor({ about }: Understood, message: EdxmlMessage, taking: Taking) {
  if (about === 'answer') throw new Refusal(422, ['exchange.unknown_document'])
  if (about === 'request') await keepEarly(message, taking)
}

async function takeAbout(
  delivery: DeliveryRow,
  { message, meant, file }: { message: EdxmlMessage; meant: Understood; file: CameFile | null },
  context: Context,
): Promise<void> {
  if (meant.about === 'request') await takeRequest(delivery, { message, meant, file }, context)
  if (meant.about === 'answer' && message.kind === 'status')
    await takeAnswer({ ...meant, message }, delivery, context)
}

/** Takes what came about a delivery, for the body that its sender named, before the delivery itself, inside the act by which it arrived. */
export async function takeEarly(
  { delivery, addressedId }: { delivery: DeliveryRow; addressedId: number },
  context: Context,
): Promise<void> {
  const early = await rows<{ messageUuid: string; message: string }>(
    `SELECT message_uuid, message FROM early_amendments
     WHERE uuid = :uuid AND from_agency_id = :fromAgencyId ORDER BY came_at, message_uuid`,
    { uuid: delivery.uuid, fromAgencyId: delivery.fromAgencyId },
  )
  for (const { messageUuid, message } of early) {
    const { file, toAgencyId = addressedId, ...kept } = JSON.parse(message) as Early
    if (toAgencyId !== addressedId) continue
    const now = await deliveryById(delivery.id)
    await takeAmendment(kept.message, { delivery: now ?? delivery, file, context })
    await change(
      'DELETE FROM early_amendments WHERE uuid = :uuid AND message_uuid = :messageUuid',
      {
        uuid: delivery.uuid,
        messageUuid,
      },
    )
  }
}

interface Early {
  message: EdxmlMessage
  file: CameFile | null
  toAgencyId?: number
}

async function keepEarly(
  message: EdxmlMessage,
  { fromAgencyId = 0, toAgencyId, file = null, context }: Taking,
): Promise<void> {
  const named = message.kind === 'document' ? message.documentId : message.responseFor.documentId
  const kept = await row<{ count: number }>(
    'SELECT COUNT(*) AS count FROM early_amendments WHERE from_agency_id = :fromAgencyId',
    { fromAgencyId },
  )
  if (Number(kept?.count) >= mostEarly) throw new Refusal(429, ['exchange.too_much_waiting'])
  await insert('early_amendments', {
    ...{ uuid: deliveryUuid(named ?? ''), fromAgencyId, messageUuid: randomUUID() },
    ...{ message: JSON.stringify({ message, file, toAgencyId }), cameAt: context.at },
  })
}

// Who numbers nothing answers what waits, else what was asked last.
function unanswered(side: Side): number {
  const last = side.asked.findLast(({ code }) => code === null)
  return (openRequest(side) ?? last)?.number ?? 0
}

async function takeAnswer(
  { code, number: said, reason, message }: Answered & { message: StatusMessage },
  delivery: DeliveryRow,
  context: Context,
): Promise<void> {
  const amendments = await amendmentsOf([delivery.id])
  const side = sideOf(delivery, amendments)
  const number = said ?? unanswered(side)
  const amendment = amendments.find((one) => one.number === number)
  const isNews = machine.hear(side, { kind: 'answer', number, code }) !== side
  if (!amendment || !isNews) return
  const here = { sender: true, recipient: false }
  const told = toldBy(message, amendment.askedAt, context)
  await settle({ delivery, amendment, answer: { code, reason }, here }, { ...told, at: context.at })
  await writeAnswer(amendment, { code, reason }, told)
  note('delivery.answered', delivery.id, {
    number,
    kind: amendment.kind,
    ...{ code, reason, byAgencyId: delivery.toAgencyId, byName: told.actor.name },
    ...bothBodies(delivery),
  })
}
