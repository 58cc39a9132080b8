import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { visibleDelivery } from '../delivery-rows.ts'
import type { carriedShown, listReceipts as endpoint } from './contract.ts'

type Carried = z.output<typeof carriedShown>

/** How those of some deliveries that go to another installation get there, by delivery. */
export async function carriedOf(ids: readonly number[]): Promise<Map<number, Carried>> {
  if (ids.length === 0) return new Map()
  const found = await rows<Carried & { deliveryId: number }>(
    `SELECT o.delivery_id, p.name AS partner_name, p.carrier, o.state, o.attempts,
       CASE WHEN o.state IN ('waiting', 'ready') THEN o.next_try_at END AS next_try_at, o.problem
     FROM outbox o JOIN partners p ON p.id = o.partner_id
     WHERE o.delivery_id IN (:ids) AND o.kind = 'document'`,
    { ids },
  )
  return new Map(found.map(({ deliveryId, ...carried }) => [deliveryId, carried]))
}

/** The signed receipts of a delivery that the actor's body sent or was sent, in the order in which they came. */
export async function listReceipts(
  { deliveryId }: InputOf<typeof endpoint>,
  { actor }: Context,
): Promise<ReplyOf<typeof endpoint>> {
  await visibleDelivery(actor, deliveryId)
  const receipts = await rows<ReplyOf<typeof endpoint>['receipts'][number]>(
    `SELECT message_uuid, direction, at, sha256, content FROM receipts
     WHERE delivery_id = :deliveryId ORDER BY at, message_uuid`,
    { deliveryId },
  )
  return { receipts }
}
