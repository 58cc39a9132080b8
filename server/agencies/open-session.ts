import type { Response } from 'express'
import { act } from '../journal/act.ts'
import type { Context } from '../platform/context.ts'
import { change, insert, row } from '../platform/database.ts'
import { dayOf, minutesBefore } from '../platform/days.ts'
import { Refusal } from '../platform/refusal.ts'
import { countAgainstAddress, refuseTiresomeAddress } from './address-limit.ts'
import { countFailure, forgetFailures, isLocked } from './log-in-failures.ts'
import { asLogIn, isPassword } from './passwords.ts'
import { digestOfToken, giveCookie, newToken } from './session-token.ts'

interface LogIn {
  personId: number
  name: string
  passwordHash: string
  postId: number | null
  agencyId: number | null
}

/** Signs in with a log-in and a password: a new session in the first of one's posts, and its cookie. */
export async function openSession(
  given: { logIn: string; password: string },
  context: Context,
  response: Response,
): Promise<{ postId: number }> {
  const logIn = asLogIn(given.logIn)
  const address = response.req.ip ?? ''
  await refuseTiresomeAddress(address)
  if (await isLocked(logIn, context.at)) throw new Refusal(423, ['session.log_in_locked'])
  const person = await personWith(logIn, dayOf(context.at))
  if (!(await isPassword(given.password, person?.passwordHash)) || !person) {
    await countAgainstAddress(address)
    await countFailure(logIn, person?.personId, context)
    throw new Refusal(401, ['session.wrong_log_in_or_password'])
  }
  const token = newToken()
  const opened = await open({ logIn, tokenDigest: digestOfToken(token) }, asThem(person, context))
  giveCookie(response, token)
  return opened
}

async function personWith(logIn: string, day: string): Promise<LogIn | undefined> {
  return await row<LogIn>(
    `SELECT p.id AS person_id, p.name, p.password_hash, po.id AS post_id, po.agency_id
     FROM people p
     LEFT JOIN holdings h ON h.person_id = p.id
       AND h.valid_from <= :day AND (h.valid_to IS NULL OR h.valid_to >= :day)
     LEFT JOIN posts po ON po.id = h.post_id
     WHERE p.log_in = :logIn ORDER BY h.valid_from, h.id LIMIT 1`,
    { logIn, day },
  )
}

// Without the key of the request: nobody is signed in yet whose repeated request it could be.
function asThem(person: LogIn, { at, requestId }: Context): Context {
  const { personId, postId, agencyId, name } = person
  if (postId === null || agencyId === null) throw new Refusal(403, ['session.no_post'])
  const actor = { personId, postId, agencyId, unitId: null, roles: [], name, day: dayOf(at) }
  return { actor, at, requestId }
}

const keptMinutes = 24 * 60

const open = act(
  'session.open',
  async ({ logIn, tokenDigest }: { logIn: string; tokenDigest: string }, { actor, at }) => {
    const { personId, postId } = actor
    await forgetFailures(logIn)
    await change('DELETE FROM sessions WHERE person_id = :personId AND seen_at < :leftBefore', {
      personId,
      leftBefore: minutesBefore(at, keptMinutes),
    })
    await insert('sessions', { tokenDigest, personId, postId, openedAt: at, seenAt: at })
    return { personId, postId }
  },
  (_, { personId }) => personId,
)
