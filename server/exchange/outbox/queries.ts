import type { z } from 'zod'
import { rows } from '../../platform/database.ts'
import type { carriedShown } from './contract.ts'

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
