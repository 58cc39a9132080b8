import { documentById, visibleAmong, type DocumentRow } from '../documents/official-document.ts'
import type { DeliveryState } from '../exchange/contract.ts'
import type { DeliveryRow } from '../exchange/delivery-rows.ts'
import type { Actor } from '../platform/context.ts'
import { rows } from '../platform/database.ts'

/** A delivery with the tier of its recipient. */
export type Traced = DeliveryRow & { system: string; level: string }

/** The document at the beginning of it all: the sender's, where this one came by a delivery. */
export async function originOf(document: DocumentRow, actor: Actor): Promise<DocumentRow> {
  if (document.direction === 'outgoing') return document
  const [delivery] = await tracedDeliveries(document)
  const [originId] = await visibleAmong(actor, delivery ? [delivery.documentId] : [])
  const origin = originId && (await documentById(originId))
  return origin || document
}

/** The deliveries of a document that was sent, or the one by which it came, with the tiers of those who got it. */
export async function tracedDeliveries({ id, direction }: DocumentRow): Promise<Traced[]> {
  const side = direction === 'outgoing' ? 'document_id' : 'incoming_document_id'
  return await rows<Traced>(
    `SELECT x.*, a.system, a.level FROM deliveries x JOIN agencies a ON a.id = x.to_agency_id
     WHERE x.${side} = :id ORDER BY x.id`,
    { id },
  )
}

/** A step of a delivery after it was sent, as its row says. */
export interface StepTaken {
  deliveryId: number
  code: DeliveryState
  at: string
}

/** The steps of some deliveries, of each in its order. */
export async function stepsOf(deliveries: readonly { id: number }[]): Promise<StepTaken[]> {
  if (deliveries.length === 0) return []
  return await rows<StepTaken>(
    `SELECT delivery_id, code, at FROM delivery_statuses WHERE delivery_id IN (:ids)
     ORDER BY delivery_id, ordinal`,
    { ids: deliveries.map(({ id }) => id) },
  )
}

/**
 * What the journal calls a document, its deliveries and its tasks. What a recipient does with it inside is the recipient's
 * own: of that its sender sees the states only, and an auditor what stands on their side of the walls.
 */
export async function subjectsOf(
  { id }: DocumentRow,
  deliveries: readonly Traced[],
  actor: Actor,
): Promise<string[]> {
  const incoming = deliveries.flatMap(({ incomingDocumentId }) => incomingDocumentId ?? [])
  const others = actor.roles.includes('auditor') ? await visibleAmong(actor, incoming) : []
  const documentIds = [...new Set([id, ...others])]
  const tasks = await rows<{ id: number }>('SELECT id FROM tasks WHERE document_id IN (:ids)', {
    ids: documentIds,
  })
  return [
    ...documentIds.map((each) => `document:${String(each)}`),
    ...deliveries.map((each) => `delivery:${String(each.id)}`),
    ...tasks.map((each) => `task:${String(each.id)}`),
  ]
}
