import { scopeOf, seerValues } from '../documents/official-document.ts'
import type { Urgency } from '../documents/shapes/contract.ts'
import type { Actor, Context } from '../platform/context.ts'
import { change, insert, row, rows } from '../platform/database.ts'
import { found, Refusal } from '../platform/refusal.ts'
import type { DeliveryState } from './contract.ts'

/** An issued document on its way to one body, as its row stands. */
export interface DeliveryRow {
  toAgencyId: number
  id: number
  uuid: string
  /** The sender's document. */
  documentId: number
  fromAgencyId: number
  /** Of the issued revision. */
  sha256: string
  reference: string
  issuedOn: string
  typeCode: string
  abstract: string
  urgency: Urgency
  fromName: string
  toName: string
  state: DeliveryState
  /** The ordinal of its last step; that it was sent is the first. */
  rev: number
  sentAt: string
  sentByPostId: number
  sentByName: string
  /** The recipient's document, once it is registered. */
  incomingDocumentId: number | null
  arrivalNumber: number | null
  /** The refused delivery in whose place it was sent. */
  resendOf: number | null
}

/** The condition, on `deliveries x`, that a body bound as `:ownAgencyId` has sent or was sent a delivery. */
export const isOwnDelivery = '(x.to_agency_id = :ownAgencyId OR x.from_agency_id = :ownAgencyId)'

/** A delivery that the actor's body sent or was sent, to be worked on; any other is refused as not found. */
export async function ownDelivery(
  { agencyId }: Pick<Actor, 'agencyId'>,
  deliveryId: number,
): Promise<DeliveryRow> {
  const delivery = await row<DeliveryRow>(
    `SELECT x.* FROM deliveries x WHERE x.id = :deliveryId AND ${isOwnDelivery}`,
    { deliveryId, ownAgencyId: agencyId },
  )
  return found(delivery, 'delivery.not_found')
}

/**
 * The condition, on `deliveries x`, that of the documents which the actor's body has sent or registered by it none is
 * hidden from them; `:ownAgencyId` and `seerValues` are bound.
 */
export function showsNothingHidden(actor: Actor): string {
  return `NOT EXISTS (SELECT 1 FROM documents d
    WHERE d.agency_id = :ownAgencyId AND d.id IN (x.document_id, x.incoming_document_id)
    AND CASE WHEN ${scopeOf(actor)} THEN 0 ELSE 1 END = 1)`
}

/** A delivery of the actor's body, to be read: not where its document is narrowed to others. */
export async function visibleDelivery(actor: Actor, deliveryId: number): Promise<DeliveryRow> {
  const delivery = await row<DeliveryRow>(
    `SELECT x.* FROM deliveries x
     WHERE x.id = :deliveryId AND ${isOwnDelivery} AND ${showsNothingHidden(actor)}`,
    { deliveryId, ownAgencyId: actor.agencyId, ...seerValues(actor) },
  )
  return found(delivery, 'delivery.not_found')
}

/** A delivery, whoever asks: for what the installation does by itself. */
export async function deliveryById(deliveryId: number): Promise<DeliveryRow | undefined> {
  return await row<DeliveryRow>('SELECT * FROM deliveries WHERE id = :deliveryId', { deliveryId })
}

/** The deliveries made from a document, in the order of its recipients. */
export async function deliveriesOf(documentId: number): Promise<DeliveryRow[]> {
  return await rows<DeliveryRow>(
    'SELECT * FROM deliveries WHERE document_id = :documentId ORDER BY id',
    { documentId },
  )
}

/** What a step changes in a delivery, and the reason that is kept with it. */
export type Step = Pick<DeliveryRow, 'state'> &
  Partial<Pick<DeliveryRow, 'incomingDocumentId' | 'arrivalNumber'>> & { reason?: string }

/** Takes a delivery, which nobody has moved since it was read, one step further; else it is refused. */
export async function moveDelivery(
  { toAgencyId, id, rev, ...before }: DeliveryRow,
  { state, reason, ...changes }: Step,
  context: Context,
): Promise<void> {
  const { incomingDocumentId, arrivalNumber } = { ...before, ...changes }
  const affected = await change(
    `UPDATE deliveries SET state = :state, rev = rev + 1,
       incoming_document_id = :incomingDocumentId, arrival_number = :arrivalNumber
     WHERE to_agency_id = :toAgencyId AND id = :id AND rev = :rev`,
    { state, incomingDocumentId, arrivalNumber, toAgencyId, id, rev },
  )
  if (affected !== 1) throw new Refusal(409, ['delivery.changed_meanwhile'])
  await insertStatuses(
    [{ deliveryId: id, ordinal: rev + 1 }],
    { code: state, reason: reason ?? null },
    context,
  )
}

/** Writes the same step of several deliveries, each with its ordinal, and with whoever took it elsewhere. */
export async function insertStatuses(
  of: readonly { deliveryId: number; ordinal: number; reason?: string; byName?: string }[],
  { code, reason = null }: { code: DeliveryState; reason?: string | null },
  { actor, at }: Context,
): Promise<void> {
  const status = { code, at, postId: actor.postId, byName: actor.name, reason }
  await insert(
    'delivery_statuses',
    of.map((each) => ({ ...status, ...each })),
  )
}

/** What the journal says of a step, so that the desks of both bodies are told. */
export function bothBodies({ fromAgencyId, toAgencyId }: DeliveryRow): { agencyIds: number[] } {
  return { agencyIds: [fromAgencyId, toAgencyId] }
}
