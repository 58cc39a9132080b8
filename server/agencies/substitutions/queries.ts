import type { Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { dayOf, daysAfter } from '../../platform/days.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import { whyActorMayNotAdminister } from '../administration.ts'
import type * as contract from './contract.ts'
import { standingOf, whyNotEnd, whyNotYours } from './rules.ts'

type Listed = Omit<contract.SubstitutionShown, 'scope' | 'standing' | 'may'> & { scope: string }

const daysRemembered = 365

const listStatement = `
  SELECT s.id, s.absent_post_id, ab.title AS absent_title, ap.name AS absent_name,
    s.substitute_post_id, su.title AS substitute_title, sp.name AS substitute_name, s.valid_from,
    s.valid_to, s.scope, s.form, s.basis, e.ended_at, e.reason AS end_reason
  FROM substitutions s
  JOIN posts ab ON ab.id = s.absent_post_id
  JOIN people ap ON ap.id = s.absent_person_id
  JOIN posts su ON su.id = s.substitute_post_id
  LEFT JOIN holdings h ON h.post_id = s.substitute_post_id
    AND h.valid_from <= :on AND (h.valid_to IS NULL OR h.valid_to >= :on)
  LEFT JOIN people sp ON sp.id = h.person_id
  LEFT JOIN substitution_ends e ON e.substitution_id = s.id
  WHERE s.agency_id = :agencyId AND s.valid_to >= :since ORDER BY s.valid_from DESC, s.id DESC`

/** Who is absent in the actor's body and who stands in, the latest first; those over within a year too. */
export async function listSubstitutions(
  _: object,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.listSubstitutions>> {
  const { agencyId } = actor
  const on = dayOf(at)
  const administers = (await whyActorMayNotAdminister(agencyId, actor)).length === 0
  const since = daysAfter(on, -daysRemembered)
  const listed = await rows<Listed>(listStatement, { agencyId, on, since })
  const substitutions = listed.map((each) => ({
    ...each,
    scope: each.scope.split(' ') as contract.WorkScope[],
    standing: standingOf(each, on),
    may: { end: [...whyNotYours(each.absentPostId, actor, administers), ...whyNotEnd(each, on)] },
  }))
  const arrangeForOthers = whyNotYours(0, actor, administers)
  return { substitutions, may: { arrange: [], arrangeForOthers } }
}
