import { rows } from '../../../platform/database.ts'
import { postRolesFor } from '../../../workflow/rules.ts'

/** A step of a case that stays undone. */
export interface UndoneStep {
  agencyId: number
  elementId: string
  name: string
  role: string
  postId: number | null
  unitId: number | null
}

/** A post that is told of a step, and for whose absent holder, if it is a substitute. */
export interface Told {
  postId: number
  forPostId: number | null
}

const mostPosts = 50

const held = `EXISTS (SELECT 1 FROM holdings h WHERE h.post_id = po.id AND h.valid_from <= :day
  AND (h.valid_to IS NULL OR h.valid_to >= :day))`

/** The posts for which a step waits, and who stands in for their holders on that day. */
export async function waitingPosts(step: UndoneStep, day: string): Promise<Told[]> {
  const { agencyId, role, postId, unitId } = step
  const own = postId === null ? await fitting({ agencyId, role, unitId }, day) : [postId]
  return [...own.map((one) => ({ postId: one, forPostId: null })), ...(await standIns(own, day))]
}

/** The posts before which a step comes that stays undone: the substitutes of those for whom it waits, their unit heads, and the leaders where there are none. */
export async function postsAbove(step: UndoneStep, day: string): Promise<Told[]> {
  const waiting = await waitingPosts(step, day)
  const own = waiting.flatMap(({ postId, forPostId }) => (forPostId === null ? [postId] : []))
  const heads = await headsOf(own, day)
  const leaders =
    heads.length > 0 ? [] : await fitting({ ...step, role: 'leader', unitId: null }, day)
  const above = [...heads, ...leaders].filter((postId) => !own.includes(postId))
  const substitutes = waiting.filter(({ forPostId }) => forPostId !== null)
  return [...substitutes, ...above.map((postId) => ({ postId, forPostId: null }))]
}

async function fitting(
  { agencyId, role, unitId }: Pick<UndoneStep, 'agencyId' | 'role' | 'unitId'>,
  day: string,
): Promise<number[]> {
  return await ids(
    `SELECT po.id FROM posts po WHERE po.agency_id = :agencyId AND ${held}
       AND EXISTS (SELECT 1 FROM post_roles r WHERE r.post_id = po.id AND r.role IN (:roles))
       ${unitId === null ? '' : 'AND po.unit_id = :unitId'}`,
    { agencyId, unitId, day, roles: ['', ...postRolesFor(role)] },
  )
}

async function headsOf(postIds: readonly number[], day: string): Promise<number[]> {
  if (postIds.length === 0) return []
  return await ids(
    `SELECT po.id FROM posts po JOIN post_roles r ON r.post_id = po.id AND r.role = 'unit-head'
     WHERE ${held} AND po.unit_id IN (SELECT below.unit_id FROM posts below WHERE below.id IN (:postIds))
       AND po.id NOT IN (:postIds)`,
    { postIds, day },
  )
}

async function standIns(postIds: readonly number[], day: string): Promise<Told[]> {
  if (postIds.length === 0) return []
  return await rows<Told>(
    `SELECT s.substitute_post_id AS post_id, MIN(s.absent_post_id) AS for_post_id
     FROM substitutions s WHERE s.absent_post_id IN (:postIds) AND s.valid_from <= :day
       AND s.valid_to >= :day AND s.substitute_post_id NOT IN (:postIds)
       AND NOT EXISTS (SELECT 1 FROM substitution_ends e WHERE e.substitution_id = s.id)
     GROUP BY s.substitute_post_id`,
    { postIds, day },
  )
}

async function ids(sql: string, values: object): Promise<number[]> {
  const found = await rows<{ id: number }>(`${sql} ORDER BY po.id LIMIT ${String(mostPosts)}`, {
    ...values,
  })
  return found.map(({ id }) => id)
}
