import type { Actor } from '../platform/context.ts'
import { row } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { Role } from './contract.ts'

/** An open session: who acts in which post, and when their browser last asked for something. */
export interface OpenSession {
  actor: Actor
  seenAt: string
}

type SessionRow = Omit<Actor, 'roles' | 'day'> & { seenAt: string; roles: string | null }

// The holding is asked for each time, so that whoever is relieved of a post acts in it no longer.
const statement = `
  SELECT s.person_id, s.post_id, s.seen_at, po.agency_id, po.unit_id, p.name,
    (SELECT GROUP_CONCAT(r.role) FROM post_roles r WHERE r.post_id = s.post_id) AS roles
  FROM sessions s
  JOIN people p ON p.id = s.person_id
  JOIN posts po ON po.id = s.post_id
  JOIN holdings h ON h.post_id = s.post_id AND h.person_id = s.person_id
    AND h.valid_from <= :day AND (h.valid_to IS NULL OR h.valid_to >= :day)
  WHERE s.token_digest = :tokenDigest`

/** The session of a token's digest with its whole actor, in one statement; undefined when none is open. */
export async function findSession(
  tokenDigest: string,
  at: string,
): Promise<OpenSession | undefined> {
  const day = dayOf(at)
  const found = await row<SessionRow>(statement, { tokenDigest, day })
  if (!found) return undefined
  const { seenAt, roles, ...actor } = found
  return { seenAt, actor: { ...actor, day, roles: roles ? (roles.split(',') as Role[]) : [] } }
}
