import { findDuplicates } from '../../documents/duplicates/find-duplicates.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { refuseIf } from '../../platform/refusal.ts'
import { whyNotClerk } from '../rules.ts'
import { issuerOf } from '../came-with.ts'
import { visibleDelivery } from '../delivery-rows.ts'
import type * as contract from './contract.ts'

type Answer = ReplyOf<typeof contract.findArrivalDuplicates>

/** What one's body has registered already that an arrival looks like. */
export async function arrivalDuplicates(
  { issuedOn, sha256, ...given }: InputOf<typeof contract.findArrivalDuplicates>,
  { actor }: Context,
): Promise<Answer> {
  refuseIf(403, whyNotClerk(actor))
  const arriving = { ...given, issuedOn: issuedOn ?? null, sha256: sha256 ?? null }
  return { duplicates: await findDuplicates(actor.agencyId, arriving) }
}

/** What one's body has registered already that a delivery looks like. */
export async function deliveryDuplicates(
  { deliveryId }: InputOf<typeof contract.findDeliveryDuplicates>,
  { actor }: Context,
): Promise<Answer> {
  const delivery = await visibleDelivery(actor, deliveryId)
  const { id, reference, issuedOn, sha256, fromName, incomingDocumentId } = delivery
  const issuerName = (await issuerOf(id)) ?? fromName
  const found = await findDuplicates(actor.agencyId, { reference, issuedOn, sha256, issuerName })
  return { duplicates: found.filter(({ documentId }) => documentId !== incomingDocumentId) }
}
