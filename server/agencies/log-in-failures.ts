import { act } from '../journal/act.ts'
import { retried } from '../journal/retry.ts'
import type { Context } from '../platform/context.ts'
import { change, isEmbedded, row, transact } from '../platform/database.ts'
import { minutesBefore } from '../platform/days.ts'
import { sha256 } from '../platform/digest.ts'
import { lockMinutes, mostFailures } from './rules.ts'

/** Whether wrong passwords have locked the log-in at this moment; one that nobody has is locked alike. */
export async function isLocked(logIn: string, at: string): Promise<boolean> {
  const found = await row<{ lockedUntil: string | null }>(
    'SELECT locked_until FROM log_in_failures WHERE log_in_digest = :logInDigest',
    { logInDigest: sha256(logIn) },
  )
  return (found?.lockedUntil ?? '') > at
}

/** Counts a wrong password; the last one allowed locks the log-in. */
export async function countFailure(
  logIn: string,
  personId: number | undefined,
  context: Context,
): Promise<void> {
  const logInDigest = sha256(logIn)
  const failures = await retried(() => transact(() => oneMore(logInDigest, context.at)))
  if (failures >= mostFailures) await lockLogIn({ logInDigest, personId }, context)
}

/** Forgets the wrong passwords after a right one, inside the act that opens the session. */
export async function forgetFailures(logIn: string): Promise<void> {
  await change('DELETE FROM log_in_failures WHERE log_in_digest = :logInDigest', {
    logInDigest: sha256(logIn),
  })
}

// Several wrong passwords at once may all be the first: whoever comes second raises the row. Only the engines' words differ.
async function oneMore(logInDigest: string, failedAt: string): Promise<number> {
  const orRaise = isEmbedded()
    ? 'ON CONFLICT (log_in_digest) DO UPDATE SET'
    : 'ON DUPLICATE KEY UPDATE'
  await change(
    `INSERT INTO log_in_failures (log_in_digest, failures, failed_at, locked_until)
     VALUES (:logInDigest, 1, :failedAt, NULL) ${orRaise}
       failures = CASE WHEN failed_at < :forgottenBefore THEN 1 ELSE failures + 1 END,
       failed_at = :failedAt`,
    { logInDigest, failedAt, forgottenBefore: minutesBefore(failedAt, lockMinutes) },
  )
  const found = await row<{ failures: number }>(
    'SELECT failures FROM log_in_failures WHERE log_in_digest = :logInDigest',
    { logInDigest },
  )
  return found?.failures ?? 0
}

interface Locking {
  logInDigest: string
  personId: number | undefined
}

const lockLogIn = act(
  'session.lock',
  async ({ logInDigest }: Locking, { at }) => {
    const lockedUntil = minutesBefore(at, -lockMinutes)
    await change(
      `UPDATE log_in_failures SET failures = 0, locked_until = :lockedUntil
       WHERE log_in_digest = :logInDigest`,
      { logInDigest, lockedUntil },
    )
  },
  ({ logInDigest, personId }) => personId ?? logInDigest,
)
