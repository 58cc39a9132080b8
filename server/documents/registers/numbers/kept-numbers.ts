import type { Context } from '../../../platform/context.ts'
import { rows } from '../../../platform/database.ts'
import { dayOf } from '../../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../../platform/endpoint.ts'
import { visibleDocument } from '../../official-document.ts'
import { seriesFor } from '../take-number.ts'
import type { listKeptNumbers as description } from './contract.ts'
import { whyNotKeeper } from './rules.ts'

/** The numbers that an outgoing document may bear today instead of the next one, the smallest first; none for who does not keep the books. */
export async function keptNumbers(
  { documentId }: InputOf<typeof description>,
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<ReplyOf<typeof description>> {
  const document = await visibleDocument(actor, documentId)
  if (whyNotKeeper(actor.roles).length > 0) return { numbers: [] }
  const { agencyId, typeCode, unitId } = document
  const today = dayOf(at)
  const series = await seriesFor({ agencyId, kind: 'outgoing', typeCode, unitId, on: today })
  const is = (other: string) => `${other}.register_id = n.register_id AND ${other}.period = n.period
    AND ${other}.type_code = n.type_code AND ${other}.number = n.number`
  return {
    numbers: await rows(
      `SELECT n.number, n.reason, n.until_on FROM number_reservations n
       WHERE n.register_id = :registerId AND n.period = :period AND n.type_code = :typeCode
         AND n.until_on >= :today
         AND NOT EXISTS (SELECT 1 FROM register_entries e WHERE ${is('e')})
         AND NOT EXISTS (SELECT 1 FROM number_voids v WHERE ${is('v')})
       ORDER BY n.number LIMIT 50`,
      { ...series, today },
    ),
  }
}
