import { createHash } from 'node:crypto'
import { act } from '../../journal/act.ts'
import type { JournalEntry } from '../../journal/line.ts'
import { installationContext } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import type { DeliveryRow } from '../delivery-rows.ts'
import type { StatusCode, StatusMessage } from '../edxml/message.ts'
import { wireDay, wireMoment } from '../edxml/wire-time.ts'
import { bodyOnWire } from '../receipts/wire.ts'
import { enqueueMessage } from './enqueue-message.ts'

/** The acts by which a delivery moves at its recipient. */
export const actsToTell = ['delivery.register', 'delivery.refuse', 'delivery.progress']

type Told = DeliveryRow & { fromCode: string; toCode: string; documentIdentifier: string }

interface Status {
  ordinal: number
  code: StatusCode
  at: string
  byName: string
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
    `SELECT x.*, f.code AS from_code, t.code AS to_code, e.document_identifier
     FROM deliveries x JOIN body_carriers c ON c.agency_id = x.from_agency_id
     JOIN foreign_deliveries e ON e.delivery_id = x.id
     JOIN agencies f ON f.id = x.from_agency_id JOIN agencies t ON t.id = x.to_agency_id
     WHERE x.id = :id`,
    { id },
  )
}

async function untold({ id, uuid }: Told): Promise<Status[]> {
  const steps = await rows<Status>(
    `SELECT ordinal, code, at, by_name, reason FROM delivery_statuses
     WHERE delivery_id = :id AND code IN ('02', '03', '04', '05', '06') ORDER BY ordinal`,
    { id },
  )
  const told = await rows<{ uuid: string }>('SELECT uuid FROM outbox WHERE delivery_id = :id', {
    id,
  })
  const known = new Set(told.map((one) => one.uuid))
  return steps.filter(({ ordinal }) => !known.has(messageUuid(uuid, ordinal)))
}

const tell = act(
  'delivery.tell',
  async ({ delivery, status }: { delivery: Told; status: Status }, context) => {
    const { id: deliveryId, uuid: caseKey, fromAgencyId, toAgencyId } = delivery
    const uuid = messageUuid(caseKey, status.ordinal)
    const way = { fromAgencyId: toAgencyId, toAgencyId: fromAgencyId, deliveryId, caseKey }
    await enqueueMessage(statusOf(delivery, status), { ...way, uuid, kind: 'status', context })
    return uuid
  },
  ({ delivery }) => delivery.id,
  ({ status }, uuid) => ({ uuid, code: status.code }),
)

// The same step has the same identifier each time, so that it is queued once.
function messageUuid(deliveryUuid: string, ordinal: number): string {
  const hash = createHash('sha256')
    .update(`${deliveryUuid}/${String(ordinal)}`)
    .digest('hex')
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

function statusOf(delivery: Told, { code, at, byName, reason }: Status): StatusMessage {
  const { fromCode, toCode, toName, reference, issuedOn, arrivalNumber } = delivery
  const registered = code === '03' && arrivalNumber !== null
  const description = registered ? `Tiếp nhận, số đến ${String(arrivalNumber)}` : (reason ?? '')
  return {
    ...{ kind: 'status', statusCode: code, from: bodyOnWire(toCode, toName) },
    responseFor: {
      ...{ organId: fromCode, code: reference, promulgationDate: wireDay(issuedOn) },
      documentId: delivery.documentIdentifier,
    },
    ...{ staffInfo: { staff: byName }, description, timestamp: wireMoment(at) },
  }
}
