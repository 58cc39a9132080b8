import { act } from '../../../journal/act.ts'
import { note } from '../../../journal/notes.ts'
import type { Context } from '../../../platform/context.ts'
import { insert, rows } from '../../../platform/database.ts'
import { files } from '../../../platform/files.ts'
import { newId } from '../../../platform/identifiers.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { takeAmendment, takeEarly } from '../../amendments/take-amendment.ts'
import { insertStatuses, type DeliveryRow } from '../../delivery-rows.ts'
import { deliveryUuid } from '../../edxml/document-identifier.ts'
import type { DocumentMessage } from '../../edxml/message.ts'
import { inGroups } from '../../../platform/in-groups.ts'
import { queueStatus } from '../../outbox/tell-partner.ts'
import type { Receipt } from '../came-message.ts'
import { deliveryFacts, foreignFacts } from './document-facts.ts'
import { insertTaken, type Taken } from '../inbox-rows.ts'
import type { OpenedMessage } from '../open-message.ts'
import { keptAnnexes, keptApart } from './keep-annexes.ts'
import { pagesOf } from '../pages-of.ts'
import { remarkOn, toldWith } from './remark-arrival.ts'
import { takeOvertaken } from './take-overtaken.ts'
import { sortAttachments } from './sort-attachments.ts'

type Opened = OpenedMessage & { message: DocumentMessage }

/** Takes a new document into the inbox of its recipient (01), its file and annexes kept; annexes that are damaged are kept apart, and its sender is told. One whose own file is no whole PDF is refused (422). */
export async function takeDocument(opened: Opened, context: Context): Promise<Receipt> {
  await takeTogether({ arrival: await arrivalOf(opened, context.at), context })
  return opened.receipt
}

type Arrival = Awaited<ReturnType<typeof arrivalOf>>

async function arrivalOf(opened: Opened, at: string) {
  const { came, message, attachments, from, to, addressed, issuer, receipt } = opened
  const { main, annexes, damaged } = sortAttachments(message, attachments)
  if (!main) throw new Refusal(422, ['exchange.attachment_damaged'])
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
    ...{ taken, delivery, message, remark: remarkOn(opened, damaged) },
    telling: { from, to, addressed, documentIdentifier: message.documentId, at },
    foreign: {
      ...{ deliveryId: id, ...foreignFacts(message), sizeBytes: kept.sizeBytes, pages },
      ...{ addressedAgencyId: addressed.id, ...issuer },
    },
    annexes: await keptAnnexes(id, annexes),
    damaged: await keptApart(id, damaged),
  }
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
  const uuids = takings.map(({ arrival }) => arrival.delivery.uuid)
  if (first) await takeOvertaken(uuids, first.context)
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
    await insert(
      'damaged_annexes',
      arrivals.flatMap(({ damaged }) => damaged),
    )
    await remarked(arrivals, context)
    await amended(arrivals, context)
    for (const arrival of arrivals.slice(1))
      note('delivery.arrive', arrival.delivery.id, detailsOf(arrival))
  },
  ([first]) => first?.delivery.id ?? 0,
  ([first]) => (first ? detailsOf(first) : {}),
)

// What there is to remark stands with the arrival on both sides.
async function remarked(arrivals: readonly Arrival[], context: Context): Promise<void> {
  const ordinals = arrivals.map(({ delivery, remark }) => ({
    ...{ deliveryId: delivery.id, ordinal: 2 },
    ...(remark !== null && { reason: remark }),
  }))
  await insertStatuses(ordinals, { code: '01' }, context)
  for (const { delivery, remark, telling } of arrivals)
    if (remark !== null) await queueStatus(toldWith(remark, rowOf(delivery), telling), context)
}

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
  for (const { delivery, foreign } of arrivals)
    if (overtaken.has(delivery.uuid)) {
      const { addressedAgencyId: addressedId } = foreign
      await takeEarly({ delivery: rowOf(delivery), addressedId }, context)
    }
}

function rowOf(
  delivery: Omit<DeliveryRow, 'incomingDocumentId' | 'arrivalNumber' | 'resendOf'>,
): DeliveryRow {
  return { ...delivery, incomingDocumentId: null, arrivalNumber: null, resendOf: null }
}

function detailsOf({ taken: { came, receipt }, delivery, damaged }: Arrival) {
  const { partnerId, uuid, sha256: messageSha256 } = came
  const { sha256, toAgencyId } = delivery
  const message = { partnerId, uuid, messageSha256, receiptSha256: receipt.sha256 }
  const apart = damaged.map(({ name, damage, sha256: hash }) => ({ name, damage, sha256: hash }))
  return {
    ...{ ...message, sha256, agencyIds: [toAgencyId] },
    ...(apart.length > 0 && { damaged: apart }),
  }
}
