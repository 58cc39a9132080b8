import type { Context } from '../platform/context.ts'
import { row, rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { ReplyOf } from '../platform/endpoint.ts'
import { found } from '../platform/refusal.ts'
import type { showSession } from './contract.ts'
import { agencyById, heldPostById } from './directory.ts'
import { idleMinutes } from './rules.ts'

type SessionShown = ReplyOf<typeof showSession>

/** Who is signed in, in which post, and which other posts they hold. */
export async function sessionView(_: object, { actor, at }: Context): Promise<SessionShown> {
  const { personId, postId, agencyId } = actor
  const on = dayOf(at)
  const person = await row<SessionShown['person']>(
    'SELECT id, name, log_in, language FROM people WHERE id = :personId',
    { personId },
  )
  return {
    person: found(person, 'session.not_signed_in'),
    post: found(await heldPostById(postId, on), 'session.not_signed_in'),
    agency: found(await agencyById(agencyId), 'session.not_signed_in'),
    posts: await postsHeldBy(personId, on),
    idleMinutes: idleMinutes(actor.roles),
  }
}

async function postsHeldBy(personId: number, on: string): Promise<SessionShown['posts']> {
  return await rows<SessionShown['posts'][number]>(
    `SELECT po.id, po.title, a.name AS agency_name
     FROM holdings h JOIN posts po ON po.id = h.post_id JOIN agencies a ON a.id = po.agency_id
     WHERE h.person_id = :personId AND h.valid_from <= :on
       AND (h.valid_to IS NULL OR h.valid_to >= :on)
     ORDER BY h.valid_from, h.id`,
    { personId, on },
  )
}
