import type { Request, RequestHandler } from 'express'
import { retried } from '../journal/retry.ts'
import { change, transact } from '../platform/database.ts'
import { minutesBefore } from '../platform/days.ts'
import { mountedEndpoints, type ActedRequest } from '../platform/http.ts'
import { Refusal } from '../platform/refusal.ts'
import { endSession } from './close-session.ts'
import { findSession, type OpenSession } from './find-session.ts'
import { idleMinutes } from './rules.ts'
import { sessionDigestIn, takeCookie } from './session-token.ts'

/** Sets the actor of the session that the request's cookie names; one left alone too long is ended instead. */
export const readSession: RequestHandler = async (request, response, next) => {
  const acted = request as ActedRequest
  const tokenDigest = sessionDigestIn(request)
  const session = tokenDigest ? await findSession(tokenDigest, acted.at) : undefined
  if (!tokenDigest || !session) {
    next()
    return
  }
  if (isIdle(session, acted.at)) {
    const { at, requestId } = acted
    await endSession({ tokenDigest, why: 'idle' }, { actor: session.actor, at, requestId })
    takeCookie(response)
    if (!isOpenToAnyone(request)) throw new Refusal(401, ['session.idle'])
  } else {
    acted.actor = session.actor
    await markSeen(tokenDigest, session.seenAt, acted.at)
  }
  next()
}

function isIdle({ actor, seenAt }: OpenSession, at: string): boolean {
  return seenAt < minutesBefore(at, idleMinutes(actor.roles))
}

function isOpenToAnyone({ method, path }: Request): boolean {
  return mountedEndpoints().some(
    (each) =>
      each.access === 'anyone' && each.method === method.toLowerCase() && each.path === path,
  )
}

// At most once a minute: reading costs no write, and an idle limit needs no finer grain.
async function markSeen(tokenDigest: string, seenAt: string, at: string): Promise<void> {
  if (seenAt >= minutesBefore(at, 1)) return
  await retried(() =>
    transact(() =>
      change('UPDATE sessions SET seen_at = :at WHERE token_digest = :tokenDigest', {
        at,
        tokenDigest,
      }),
    ),
  )
}
