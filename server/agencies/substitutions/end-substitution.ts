import { act } from '../../journal/act.ts'
import { insert, row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { refusingRival, whyActorMayNotAdminister } from '../administration.ts'
import type { endSubstitution as endpoint } from './contract.ts'
import { whyNotEnd, whyNotYours, type Substitution } from './rules.ts'

/** Ends a substitution at once, as when the absent person is back; what was done by it stays as it is. */
export const endSubstitution = act(
  'substitution.end',
  async ({ substitutionId, reason }: InputOf<typeof endpoint>, { actor, at }) => {
    const { agencyId } = actor
    const read = await row<Substitution & { absentPostId: number }>(
      `SELECT s.absent_post_id, s.valid_from, s.valid_to, e.ended_at
       FROM substitutions s LEFT JOIN substitution_ends e ON e.substitution_id = s.id
       WHERE s.agency_id = :agencyId AND s.id = :substitutionId`,
      { agencyId, substitutionId },
    )
    const substitution = found(read, 'substitution.not_found')
    const administers = (await whyActorMayNotAdminister(agencyId, actor)).length === 0
    refuseIf(403, whyNotYours(substitution.absentPostId, actor, administers))
    refuseIf(409, whyNotEnd(substitution, dayOf(at)))
    await refusingRival('substitution.ended', () =>
      insert('substitution_ends', { substitutionId, agencyId, reason, endedAt: at }),
    )
    return { id: substitutionId, agencyId }
  },
  ({ substitutionId }) => substitutionId,
  ({ reason }, { agencyId }) => ({ reason, agencyIds: [agencyId] }),
)
