import type { Context } from '../platform/context.ts'
import { insert, row } from '../platform/database.ts'
import { Refusal } from '../platform/refusal.ts'

/** The stored answer to the same request, if it was answered before; the same key for another request is refused. */
export async function storedAnswer({
  actor,
  idempotency,
}: Context): Promise<{ reply: unknown } | undefined> {
  if (!idempotency) return undefined
  const answer = await row<{ requestDigest: string; reply: string }>(
    'SELECT request_digest, reply FROM idempotency_keys WHERE person_id = :personId AND request_key = :key',
    { personId: actor.personId, key: idempotency.key },
  )
  if (!answer) return undefined
  if (answer.requestDigest !== idempotency.requestDigest) {
    throw new Refusal(409, ['request.idempotency_key_used'])
  }
  return { reply: JSON.parse(answer.reply) }
}

/** Stores the answer with the work itself, in the act's own transaction. */
export async function rememberAnswer(context: Context, result: unknown): Promise<void> {
  if (!context.idempotency) return
  await insert('idempotency_keys', {
    personId: context.actor.personId,
    requestKey: context.idempotency.key,
    requestDigest: context.idempotency.requestDigest,
    reply: JSON.stringify(result ?? null),
    answeredAt: context.at,
  })
}
