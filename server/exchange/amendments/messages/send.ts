import { agenciesByIds } from '../../../agencies/directory.ts'
import { installation, type Actor, type Context } from '../../../platform/context.ts'
import { row } from '../../../platform/database.ts'
import type { DeliveryRow } from '../../delivery-rows.ts'
import type { StaffInfo } from '../../edxml/message.ts'
import { enqueueMessage, type StoredAttachment } from '../../outbox/enqueue-message.ts'
import { staffOnWire } from '../../receipts/who-on-wire.ts'
import { bodyOnWire } from '../../receipts/wire.ts'
import type { AmendmentRow } from '../amendment-rows.ts'
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
  const department = await departmentOf(context.actor)
  const bodies = await between(fromAgencyId, toAgencyId)
  const message = requestMessage({ delivery, amendment, department }, bodies)
  await enqueueMessage(message, { ...way, uuid, attachments, context })
}

type Answer = Pick<AmendmentRow, 'number' | 'code' | 'answerReason'> &
  Partial<Pick<AmendmentRow, 'answeredByName'>>

/** Queues an answer for a sender in another installation, inside the caller's act, in the name of the body that it knows. */
export async function sendAnswer(
  delivery: DeliveryRow,
  answer: Answer,
  context: Context,
): Promise<void> {
  const { id: deliveryId, fromAgencyId, uuid: caseKey } = delivery
  const answering = await addressedIn(delivery)
  const bodies = await between(answering, fromAgencyId)
  const staffInfo = await staffOf(answer, context.actor)
  const message = answerMessage({ delivery, answer, staffInfo }, bodies, context)
  const way = { fromAgencyId: answering, toAgencyId: fromAgencyId, deliveryId, caseKey }
  await enqueueMessage(message, { ...way, context })
}

// What nobody had to be asked for names nobody.
async function staffOf({ answeredByName }: Answer, actor: Actor): Promise<StaffInfo | undefined> {
  const isSomebody = actor.personId !== installation.personId
  const name = answeredByName ?? (isSomebody ? actor.name : null)
  return name === null || name === installation.name
    ? undefined
    : staffOnWire(name, await departmentOf(actor))
}

async function addressedIn({ id, toAgencyId }: DeliveryRow): Promise<number> {
  const foreign = await row<{ agencyId: number | null }>(
    'SELECT addressed_agency_id AS agency_id FROM foreign_deliveries WHERE delivery_id = :id',
    { id },
  )
  return foreign?.agencyId ?? toAgencyId
}

async function departmentOf({ unitId }: Actor): Promise<string | null> {
  if (unitId === null) return null
  const unit = await row<{ name: string }>('SELECT name FROM units WHERE id = :unitId', { unitId })
  return unit?.name ?? null
}

async function between(fromId: number, toId: number): Promise<Between> {
  const bodies = await agenciesByIds([fromId, toId])
  const onWire = (id: number) => bodyOnWire(bodies.get(id)?.code ?? '', bodies.get(id)?.name ?? '')
  return { from: onWire(fromId), to: onWire(toId) }
}
