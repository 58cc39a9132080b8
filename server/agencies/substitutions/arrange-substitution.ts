import { act } from '../../journal/act.ts'
import type { Actor } from '../../platform/context.ts'
import { insert, row, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { refuseIf, reasons } from '../../platform/refusal.ts'
import { heldAgency, whyActorMayNotAdminister } from '../administration.ts'
import type { arrangeSubstitution as endpoint } from './contract.ts'
import { whyNotArrange, whyNotYours, type Arranging } from './rules.ts'

type Given = InputOf<typeof endpoint>

/** Says that the holder of a post is away from a day to a day, and who stands in meanwhile. */
export const arrangeSubstitution = act(
  'substitution.arrange',
  async (given: Given, { actor, at }) => {
    const { agencyId } = actor
    const administers = (await whyActorMayNotAdminister(agencyId, actor)).length === 0
    refuseIf(403, whyNotYours(given.absentPostId, actor, administers))
    await heldAgency(agencyId)
    const posts = await postsOn(given, actor)
    refuseIf(422, reasons([!posts.areHere, 'substitution.post_not_of_this_body']))
    const { areHere, ...facts } = posts
    const today = dayOf(at)
    refuseIf(422, whyNotArrange({ ...given, ...facts, ...(await besides(given, today)), today }))
    const id = newId()
    const scope = [...new Set(given.scope)].join(' ')
    const absentPersonId = facts.absent?.personId
    await insert('substitutions', { ...given, agencyId, id, scope, absentPersonId, arrangedAt: at })
    return { id, agencyId }
  },
  (_, { id }) => id,
  (given, { agencyId }) => ({ ...given, agencyIds: [agencyId] }),
)

interface HeldPost {
  id: number
  personId: number | null
  validTo: string | null
  roles: string | null
}

async function postsOn(
  { absentPostId, substitutePostId, validFrom }: Given,
  { agencyId }: Actor,
): Promise<Pick<Arranging, 'absent' | 'substitutePersonId'> & { areHere: boolean }> {
  const posts = await rows<HeldPost>(
    `SELECT po.id, h.person_id, h.valid_to,
       (SELECT GROUP_CONCAT(r.role) FROM post_roles r WHERE r.post_id = po.id) AS roles
     FROM posts po LEFT JOIN holdings h ON h.post_id = po.id
       AND h.valid_from <= :validFrom AND (h.valid_to IS NULL OR h.valid_to >= :validFrom)
     WHERE po.agency_id = :agencyId AND po.id IN (:postIds)`,
    { agencyId, validFrom, postIds: [absentPostId, substitutePostId] },
  )
  const absent = posts.find(({ id }) => id === absentPostId)
  const substitute = posts.find(({ id }) => id === substitutePostId)
  return {
    areHere: absent !== undefined && substitute !== undefined,
    absent: absent && heldBy(absent),
    substitutePersonId: substitute?.personId ?? null,
  }
}

function heldBy({ personId, validTo, roles }: HeldPost): Arranging['absent'] {
  return personId === null ? undefined : { personId, validTo, roles: roles?.split(',') ?? [] }
}

async function besides(
  { absentPostId, substitutePostId }: Given,
  today: string,
): Promise<Pick<Arranging, 'others' | 'forms'>> {
  const others = await rows<Arranging['others'][number]>(
    `SELECT s.valid_from, s.valid_to FROM substitutions s
     WHERE s.absent_post_id = :absentPostId AND s.substitute_post_id = :substitutePostId
       AND NOT EXISTS (SELECT 1 FROM substitution_ends e WHERE e.substitution_id = s.id)`,
    { absentPostId, substitutePostId },
  )
  const mandated = await row<{ kinds: string | null }>(
    `SELECT GROUP_CONCAT(m.kind) AS kinds FROM mandates m
     WHERE m.grantee_post_id = :substitutePostId
       AND (m.valid_to IS NULL OR m.valid_to >= :today)
       AND NOT EXISTS (SELECT 1 FROM mandate_ends e WHERE e.mandate_id = m.id)`,
    { substitutePostId, today },
  )
  return { others, forms: mandated?.kinds?.split(',') ?? [] }
}
