import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { change, row } from '../platform/database.ts'
import { found, reasons, Refusal, refuseIf } from '../platform/refusal.ts'
import { countFailure, isLocked } from './log-in-failures.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { whyNotPassword } from './rules.ts'

interface Given {
  password: string
  newPassword: string
  tokenDigest: string
}

/** Changes one's password, for which the present one is asked; one's other sessions end. */
export async function changePassword(
  { password, newPassword, tokenDigest }: Given,
  context: Context,
): Promise<{ changed: true }> {
  refuseIf(409, [
    ...whyNotPassword(newPassword),
    ...reasons([newPassword === password, 'person.same_password']),
  ])
  await refuseWrong(password, context)
  return await replace({ passwordHash: await hashPassword(newPassword), tokenDigest }, context)
}

// Counted like a failed signing-in, so that an unlocked screen gives nobody endless tries.
async function refuseWrong(password: string, context: Context): Promise<void> {
  const { personId } = context.actor
  const person = found(
    await row<{ logIn: string; passwordHash: string }>(
      'SELECT log_in, password_hash FROM people WHERE id = :personId',
      { personId },
    ),
    'person.not_found',
  )
  if (await isLocked(person.logIn, context.at)) throw new Refusal(423, ['session.log_in_locked'])
  if (await isPassword(password, person.passwordHash)) return
  await countFailure(person.logIn, personId, context)
  throw new Refusal(409, ['person.wrong_password'])
}

const replace = act(
  'person.change_password',
  async (given: { passwordHash: string; tokenDigest: string }, { actor }) => {
    const { personId } = actor
    await change('UPDATE people SET password_hash = :passwordHash WHERE id = :personId', {
      passwordHash: given.passwordHash,
      personId,
    })
    await change(
      'DELETE FROM sessions WHERE person_id = :personId AND token_digest <> :tokenDigest',
      { personId, tokenDigest: given.tokenDigest },
    )
    return { changed: true as const, personId }
  },
  (_, { personId }) => personId,
)
