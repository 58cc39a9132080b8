import type { Actor, Role } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { daysAfter } from '../../platform/days.ts'
import type { WorkScope } from './contract.ts'

/** The absent holder of a post for whom somebody acts, as they are named in what is kept of it. */
export interface ActedFor {
  postId: number
  postTitle: string
  personName: string
}

/** A post for whose absent holder another post stands in, and for which of its work. */
export interface StoodInPost extends ActedFor {
  substitutionId: number
  agencyId: number
  unitId: number | null
  roles: readonly Role[]
  scope: readonly WorkScope[]
  /** Whether its term is over, or it was ended. */
  isOver: boolean
}

// Never a chain: who stands in for a substitute does not stand in for the absent.
const inForce = `s.valid_from <= :substituteDay AND s.valid_to >= :substituteDay
  AND NOT EXISTS (SELECT 1 FROM substitution_ends se WHERE se.substitution_id = s.id)
  AND EXISTS (SELECT 1 FROM holdings ah WHERE ah.post_id = s.absent_post_id
    AND ah.person_id = s.absent_person_id AND ah.valid_from <= :substituteDay
    AND (ah.valid_to IS NULL OR ah.valid_to >= :substituteDay))`

/** The posts for which a post stands in today for a kind of work, as a subquery; bind `substituteValues`. */
export const postsStoodInFor = (scope: WorkScope): string => `SELECT s.absent_post_id
  FROM substitutions s WHERE s.substitute_post_id = :substitutePostId
    AND s.scope LIKE '%${scope}%' AND ${inForce}`

/** The values that `postsStoodInFor` speaks of. */
export function substituteValues(postId: number, day: string): Record<string, unknown> {
  return { substitutePostId: postId, substituteDay: day }
}

/** The posts for whose absent holders a post stands in on a day; those of a kind of work, if one is named. */
export async function postsActedFor(
  postId: number,
  day: string,
  scope: WorkScope = 'assignments',
): Promise<number[]> {
  const found = await rows<{ absentPostId: number }>(
    postsStoodInFor(scope),
    substituteValues(postId, day),
  )
  return [...new Set(found.map(({ absentPostId }) => absentPostId))]
}

type StoodInRow = Omit<StoodInPost, 'roles' | 'scope' | 'isOver'> & {
  roles: string | null
  scope: string
  isOver: number
}

const daysRemembered = 31

/** The posts for whose absent holders the actor stands in on a day, or did within a month before, in one statement. */
export async function postsStoodIn(
  { postId }: Pick<Actor, 'postId'>,
  day: string,
): Promise<StoodInPost[]> {
  const found = await rows<StoodInRow>(
    `SELECT s.id AS substitution_id, po.id AS post_id, po.title AS post_title, po.agency_id,
       po.unit_id, p.name AS person_name, s.scope,
       (SELECT GROUP_CONCAT(r.role) FROM post_roles r WHERE r.post_id = po.id) AS roles,
       CASE WHEN ${inForce} THEN 0 ELSE 1 END AS is_over
     FROM substitutions s JOIN posts po ON po.id = s.absent_post_id
     JOIN people p ON p.id = s.absent_person_id
     WHERE s.substitute_post_id = :substitutePostId AND s.valid_from <= :substituteDay
       AND s.valid_to >= :since ORDER BY s.id`,
    { ...substituteValues(postId, day), since: daysAfter(day, -daysRemembered) },
  )
  return found.map(({ roles, scope, isOver, ...each }) => ({
    ...each,
    roles: (roles?.split(',') ?? []) as Role[],
    scope: scope.split(' ') as WorkScope[],
    isOver: Number(isOver) === 1,
  }))
}
