import { refuseUnlessKeeper } from '../../agencies/administration.ts'
import { act } from '../../journal/act.ts'
import type { Context } from '../../platform/context.ts'
import { afterCommit, change } from '../../platform/database.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { Refusal } from '../../platform/refusal.ts'
import { tryWay } from '../carriers/try-way.ts'
import { wakeSender } from '../outbox/wake-sender.ts'
import type * as contract from './contract.ts'
import { partnerById } from './partner-rows.ts'

const mostLength = 500

/** Tries the way to an installation now and keeps how it went; where it is open, what waits there is due at once. */
export async function tryPartner(
  { partnerId }: InputOf<typeof contract.tryPartner>,
  context: Context,
): Promise<ReplyOf<typeof contract.tryPartner>> {
  await refuseUnlessKeeper(context.actor)
  const problem = await tryWay(await partnerById(partnerId)).then(
    () => null,
    (thrown: unknown) => wordsOf(thrown),
  )
  return await noteTrial({ partnerId, problem }, context)
}

function wordsOf(thrown: unknown): string {
  if (thrown instanceof Refusal) return thrown.reasons.join(' ')
  const { message, cause } = thrown as Error & { cause?: { message?: string } }
  return [message, cause?.message].filter(Boolean).join(': ').slice(0, mostLength)
}

const noteTrial = act(
  'partner.try',
  async ({ partnerId, problem }: { partnerId: number; problem: string | null }, { at }) => {
    const isReached = problem === null
    await change(
      isReached
        ? `UPDATE partners SET failures = 0, next_try_at = :at, reached_at = :at, problem = NULL
           WHERE id = :partnerId`
        : 'UPDATE partners SET problem = :problem WHERE id = :partnerId',
      { at, problem, partnerId },
    )
    if (isReached)
      await change(
        `UPDATE outbox SET next_try_at = :at
         WHERE partner_id = :partnerId AND state IN ('waiting', 'ready') AND next_try_at > :at`,
        { at, partnerId },
      )
    if (isReached) afterCommit(wakeSender)
    return { id: partnerId, isReached, problem }
  },
  ({ partnerId }) => partnerId,
  ({ problem }) => ({ isReached: problem === null, problem }),
)
