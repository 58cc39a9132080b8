import { seerValues, visibleDocument } from '../documents/official-document.ts'
import type { Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { files } from '../platform/files.ts'
import type { FileReply } from '../platform/http.ts'
import { found, refuseIf, reasons } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import {
  deliveriesOf,
  showsNothingHidden,
  visibleDelivery,
  type DeliveryRow,
} from './delivery-rows.ts'
import { shownTo } from './shown.ts'

/** Where each delivery of a document stands. */
export async function listDocumentDeliveries(
  { documentId }: InputOf<typeof contract.listDocumentDeliveries>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listDocumentDeliveries>> {
  await visibleDocument(actor, documentId)
  return { deliveries: await shownTo(actor, await deliveriesOf(documentId)) }
}

/** What was sent to the actor's body, the newest first, a page at a time. */
export async function listDeliveries(
  { state, after, limit }: InputOf<typeof contract.listDeliveries>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listDeliveries>> {
  const page = await rows<DeliveryRow>(
    `SELECT x.* FROM deliveries x
     WHERE x.to_agency_id = :ownAgencyId AND ${showsNothingHidden(actor)}
       ${state ? 'AND x.state = :state' : ''} ${after ? 'AND x.id < :after' : ''}
     ORDER BY x.id DESC LIMIT :limit`,
    { ownAgencyId: actor.agencyId, ...seerValues(actor), state, after, limit },
  )
  const next = page.length === limit ? (page.at(-1)?.id ?? null) : null
  return { deliveries: await shownTo(actor, page), next }
}

/** One delivery. */
export async function showDelivery(
  { deliveryId }: InputOf<typeof contract.showDelivery>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.showDelivery>> {
  const [shown] = await shownTo(actor, [await visibleDelivery(actor, deliveryId)])
  return found(shown, 'delivery.not_found')
}

/** The delivered file; gone (410) for the recipient once it is recalled. */
export async function readDelivery(
  { deliveryId }: InputOf<typeof contract.readDelivery>,
  { actor }: Context,
): Promise<FileReply> {
  const { state, sha256, fromAgencyId } = await visibleDelivery(actor, deliveryId)
  const isRecipient = actor.agencyId !== fromAgencyId
  refuseIf(410, reasons([isRecipient && state === '13', 'exchange.recalled']))
  return { bytes: await files().open(sha256), mediaType: 'application/pdf' }
}
