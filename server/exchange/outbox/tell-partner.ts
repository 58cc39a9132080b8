import { act } from '../../journal/act.ts'
import type { JournalEntry } from '../../journal/line.ts'
import { installationContext, type Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import type { DeliveryRow } from '../delivery-rows.ts'
import { uuidMadeOf } from '../edxml/document-identifier.ts'
import type { StatusCode, StatusMessage } from '../edxml/message.ts'
import { wireDay, wireMoment } from '../edxml/wire-time.ts'
import { bodyOnWire } from '../receipts/wire.ts'
import { staffOnWire } from '../receipts/who-on-wire.ts'
import { enqueueMessage } from './enqueue-message.ts'

/** The acts by which a delivery moves at its recipient. */
export const actsToTell = ['delivery.register', 'delivery.refuse', 'delivery.progress']

/** A delivery of another installation, as its sender knows it. */
export type Told = DeliveryRow & {
  fromCode: string
  /** Of the body that the sender named, in whose name it is told. */
  addressedAgencyId: number
  addressedCode: string
  addressedName: string
  documentIdentifier: string
}

/** A step as it is told: its place, what it is, who took it when, in which unit, and why. */
export interface ToldStatus {
  ordinal: number
  code: StatusCode
  at: string
  byName: string
  department: string | null
  reason: string | null
}

/** Queues for the sender's installation every step (02 to 06) that it has not been told yet; safe to repeat. */
export async function tellPartner({ id, subject }: JournalEntry): Promise<void> {
  const delivery = await foreignDelivery(Number(subject.slice('delivery:'.length)))
  if (!delivery) return
  const context = installationContext(`tell-${String(id)}`)
  for (const status of await untold(delivery)) await tell({ delivery, status }, context)
}

async function foreignDelivery(id: number): Promise<Told | undefined> {
  return await row<Told>(
    `SELECT x.*, f.code AS from_code, e.document_identifier, t.id AS addressed_agency_id,
       t.code AS addressed_code, t.name AS addressed_name
     FROM deliveries x JOIN body_carriers c ON c.agency_id = x.from_agency_id
     JOIN foreign_deliveries e ON e.delivery_id = x.id
     JOIN agencies f ON f.id = x.from_agency_id
     JOIN agencies t ON t.id = COALESCE(e.addressed_agency_id, x.to_agency_id)
     WHERE x.id = :id`,
    { id },
  )
}

async function untold({ id, uuid, addressedAgencyId }: Told): Promise<ToldStatus[]> {
  const steps = await rows<ToldStatus>(
    `SELECT s.ordinal, s.code, s.at, s.by_name, u.name AS department, s.reason
     FROM delivery_statuses s LEFT JOIN posts p ON p.id = s.post_id
     LEFT JOIN units u ON u.id = p.unit_id
     WHERE s.delivery_id = :id AND s.code IN ('02', '03', '04', '05', '06') ORDER BY s.ordinal`,
    { id },
  )
  const told = await rows<{ uuid: string }>('SELECT uuid FROM outbox WHERE delivery_id = :id', {
    id,
  })
  const known = new Set(told.map((one) => one.uuid))
  const named = { uuid, addressedAgencyId }
  return steps.filter(({ ordinal }) => !known.has(messageUuid(named, ordinal)))
}

const tell = act(
  'delivery.tell',
  async ({ delivery, status }: { delivery: Told; status: ToldStatus }, context) => {
    return await queueStatus({ delivery, status }, context)
  },
  ({ delivery }) => delivery.id,
  ({ status }, uuid) => ({ uuid, code: status.code }),
)

/** Queues a step for the sender's installation, inside the caller's act; gives the message's identifier. */
export async function queueStatus(
  { delivery, status }: { delivery: Told; status: ToldStatus },
  context: Pick<Context, 'at'>,
): Promise<string> {
  const { id: deliveryId, uuid: caseKey, fromAgencyId, addressedAgencyId } = delivery
  const uuid = messageUuid(delivery, status.ordinal)
  const way = { fromAgencyId: addressedAgencyId, toAgencyId: fromAgencyId, deliveryId, caseKey }
  await enqueueMessage(statusOf(delivery, status), { ...way, uuid, kind: 'status', context })
  return uuid
}

// The same step has the same identifier each time, so that it is queued once; bodies that one message named each tell of their own.
function messageUuid(
  { uuid, addressedAgencyId }: Pick<Told, 'uuid' | 'addressedAgencyId'>,
  ordinal: number,
): string {
  return uuidMadeOf(`${uuid}/${String(addressedAgencyId)}/${String(ordinal)}`)
}

function statusOf(
  delivery: Told,
  { code, at, byName, department, reason }: ToldStatus,
): StatusMessage {
  const { fromCode, addressedCode, addressedName, reference, issuedOn, arrivalNumber } = delivery
  const registered = code === '03' && arrivalNumber !== null
  const description = registered ? `Tiếp nhận, số đến ${String(arrivalNumber)}` : (reason ?? '')
  return {
    ...{ kind: 'status', statusCode: code, from: bodyOnWire(addressedCode, addressedName) },
    responseFor: {
      ...{ organId: fromCode, code: reference, promulgationDate: wireDay(issuedOn) },
      documentId: delivery.documentIdentifier,
    },
    ...{ staffInfo: staffOnWire(byName, department), description, timestamp: wireMoment(at) },
  }
}
