import { isPdf } from '../../documents/secrecy.ts'
import { act } from '../../journal/act.ts'
import { note } from '../../journal/notes.ts'
import type { Context } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import { files } from '../../platform/files.ts'
import { newId } from '../../platform/identifiers.ts'
import { Refusal } from '../../platform/refusal.ts'
import { takeAmendment, takeEarly } from '../amendments/take-amendment.ts'
import { insertStatuses, type DeliveryRow } from '../delivery-rows.ts'
import { deliveryUuid } from '../edxml/document-identifier.ts'
import type { DocumentMessage } from '../edxml/message.ts'
import type { GoodAttachment } from '../edxml/read-result.ts'
import { inGroups } from '../../platform/in-groups.ts'
import { queueStatus } from '../outbox/tell-partner.ts'
import type { Receipt } from './came-message.ts'
import { deliveryFacts, foreignFacts } from './document-facts.ts'
import { insertTaken, type Taken } from './inbox-rows.ts'
import type { OpenedMessage } from './open-message.ts'
import { pagesOf } from './pages-of.ts'

type Opened = OpenedMessage & { message: DocumentMessage }

/** Takes a new document into the inbox of its recipient (01), its file and annexes kept; one without a whole PDF is refused (422). */
export async function takeDocument(opened: Opened, context: Context): Promise<Receipt> {
  await takeTogether({ arrival: await arrivalOf(opened, context.at), context })
  return opened.receipt
}

type Arrival = Awaited<ReturnType<typeof arrivalOf>>

async function arrivalOf(opened: Opened, at: string) {
  const { came, message, attachments, from, to, addressed, issuer, receipt } = opened
  const whole = attachments.flatMap((each) => (each.bytes ? [each] : []))
  const main = whole.find(({ bytes }) => isPdf(bytes))
  if (!main || whole.length < attachments.length)
    throw new Refusal(422, ['exchange.attachment_damaged'])
  const kept = await files().keep(main.bytes)
  const pages = await pagesOf(main.bytes, message.otherInfo?.pageAmount)
  const id = newId()
  const uuid = deliveryUuid(message.documentId)
  const taken: Taken = { came, kind: 'document', deliveryId: id, receipt }
  // No document of this installation: the delivery's own identifier stands in its place.
  const delivery = {
    ...{ id, uuid, documentId: id, fromAgencyId: from.id, fromName: from.name },
    ...{ toAgencyId: to.id, toName: to.name, sha256: kept.sha256 },
    ...deliveryFacts(message, at),
    ...({ state: '01', rev: 2, sentByPostId: 0 } as const),
  }
  return {
    ...{ taken, delivery, message },
    passedOn: to.id === addressed.id ? null : passedOn(opened, rowOf(delivery), at),
    foreign: {
      ...{ deliveryId: id, ...foreignFacts(message), sizeBytes: kept.sizeBytes, pages },
      ...{ addressedAgencyId: addressed.id, ...issuer },
    },
    annexes: await keptAnnexes(
      id,
      whole.filter((each) => each !== main),
    ),
  }
}

// Its sender is told, in the name of the body that it named, who took it instead.
function passedOn({ message, from, to, addressed }: Opened, delivery: DeliveryRow, at: string) {
  const reason = `${addressed.name} đã kết thúc hoạt động; văn bản chuyển đến ${to.name}.`
  const sent = { fromCode: from.code, documentIdentifier: message.documentId }
  const { id: addressedAgencyId, code: addressedCode, name: addressedName } = addressed
  return {
    delivery: { ...delivery, ...sent, addressedAgencyId, addressedCode, addressedName },
    status: { ordinal: 2, code: '01', at, byName: to.name, department: null, reason },
  } as const
}

async function keptAnnexes(deliveryId: number, attachments: readonly GoodAttachment[]) {
  const annexes = attachments.map(async ({ name, contentType, bytes }, place) => ({
    ...{ deliveryId, ordinal: place + 1, name: name.slice(0, 255) },
    ...{ mediaType: contentType.slice(0, 120), ...(await files().keep(bytes)) },
  }))
  return await Promise.all(annexes)
}

interface Taking {
  arrival: Arrival
  context: Context
}

const takeTogether = inGroups<Taking, undefined>(async (takings) => {
  const [first] = takings
  if (first)
    await takeAll(
      takings.map(({ arrival }) => arrival),
      first.context,
    )
  return takings.map(() => undefined)
})

const takeAll = act(
  'delivery.arrive',
  async (arrivals: readonly Arrival[], context) => {
    await insertTaken(
      arrivals.map(({ taken }) => taken),
      context.at,
    )
    await insert(
      'deliveries',
      arrivals.map(({ delivery }) => delivery),
    )
    await insert(
      'foreign_deliveries',
      arrivals.map(({ foreign }) => foreign),
    )
    await insert(
      'foreign_annexes',
      arrivals.flatMap(({ annexes }) => annexes),
    )
    const ordinals = arrivals.map(({ delivery, passedOn }) => ({
      ...{ deliveryId: delivery.id, ordinal: 2 },
      ...(passedOn && { reason: passedOn.status.reason }),
    }))
    await insertStatuses(ordinals, { code: '01' }, context)
    for (const { passedOn } of arrivals) if (passedOn) await queueStatus(passedOn, context)
    await amended(arrivals, context)
    for (const arrival of arrivals.slice(1))
      note('delivery.arrive', arrival.delivery.id, detailsOf(arrival))
  },
  ([first]) => first?.delivery.id ?? 0,
  ([first]) => (first ? detailsOf(first) : {}),
)

// What stands in the place of another says so; what had overtaken its delivery is taken with it.
async function amended(arrivals: readonly Arrival[], context: Context): Promise<void> {
  for (const { delivery, message } of arrivals)
    if (message.businessType === 'replace')
      await takeAmendment(message, { delivery: rowOf(delivery), context })
  const uuids = arrivals.map(({ delivery }) => delivery.uuid)
  const early = await rows<{ uuid: string }>(
    'SELECT DISTINCT uuid FROM early_amendments WHERE uuid IN (:uuids)',
    { uuids },
  )
  const overtaken = new Set(early.map(({ uuid }) => uuid))
  for (const { delivery } of arrivals)
    if (overtaken.has(delivery.uuid)) await takeEarly(rowOf(delivery), context)
}

function rowOf(
  delivery: Omit<DeliveryRow, 'incomingDocumentId' | 'arrivalNumber' | 'resendOf'>,
): DeliveryRow {
  return { ...delivery, incomingDocumentId: null, arrivalNumber: null, resendOf: null }
}

function detailsOf({ taken: { came, receipt }, delivery }: Arrival) {
  const { partnerId, uuid, sha256: messageSha256 } = came
  const { sha256, toAgencyId } = delivery
  const message = { partnerId, uuid, messageSha256, receiptSha256: receipt.sha256 }
  return { ...message, sha256, agencyIds: [toAgencyId] }
}
