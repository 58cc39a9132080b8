import type { z } from 'zod'
import { change, rows } from '../../platform/database.ts'
import type { Actor } from '../../platform/context.ts'
import type { givenUpShown } from './contract.ts'

type GivenUp = z.output<typeof givenUpShown>

/** What the actor's body had to leave about some deliveries and nobody waits for any more, the earliest first, by delivery. */
export async function givenUpOf(
  ids: readonly number[],
  { agencyId }: Pick<Actor, 'agencyId'>,
): Promise<Map<number, GivenUp[]>> {
  const found = ids.length === 0 ? [] : await givenUpRows(ids, agencyId)
  const byDelivery = new Map<number, GivenUp[]>()
  for (const { deliveryId, ...each } of found)
    byDelivery.set(deliveryId, [...(byDelivery.get(deliveryId) ?? []), each])
  return byDelivery
}

async function givenUpRows(ids: readonly number[], agencyId: number) {
  return await rows<GivenUp & { deliveryId: number }>(
    `SELECT b.delivery_id, o.kind, p.name AS partner_name, b.abandoned_at AS at, b.by_name AS \`by\`,
       b.reason, b.answered_at
     FROM abandonments b JOIN outbox o ON o.id = b.outbox_id JOIN partners p ON p.id = o.partner_id
     WHERE b.delivery_id IN (:ids) AND o.from_agency_id = :agencyId ORDER BY b.outbox_id`,
    { ids, agencyId },
  )
}

/** Keeps, inside the caller's act, when an answer came to messages for which nobody waited any more. */
export async function noteLate(outboxIds: readonly number[], at: string): Promise<void> {
  if (outboxIds.length === 0) return
  await change(
    `UPDATE abandonments SET answered_at = :at
     WHERE outbox_id IN (:outboxIds) AND answered_at IS NULL`,
    { at, outboxIds },
  )
}
