import type { Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import type { showAmounts } from './contract.ts'

type Reply = ReplyOf<typeof showAmounts>

/** What the actor’s body issued and received, as counted after each act, and what waits for their post. */
export async function amountsShown(
  { from, to }: InputOf<typeof showAmounts>,
  { actor }: Pick<Context, 'actor'>,
): Promise<Reply> {
  const { agencyId, postId } = actor
  const work = await row<{ amount: number }>(
    'SELECT amount FROM work_amounts WHERE post_id = :postId',
    { postId },
  )
  const months = await rows<Reply['months'][number]>(
    `SELECT month, direction, type_code, amount FROM rollups
     WHERE agency_id = :agencyId AND month >= :from AND month <= :to AND amount > 0
     ORDER BY month, direction, type_code`,
    { agencyId, from, to },
  )
  return { waiting: work?.amount ?? 0, months }
}
