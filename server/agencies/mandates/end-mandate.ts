import { act } from '../../journal/act.ts'
import { insert, row } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { found, Refusal, refuseIf } from '../../platform/refusal.ts'
import { refusingRival, whyActorMayNotAdminister } from '../administration.ts'
import type { Actor } from '../../platform/context.ts'
import type { endMandate as endpoint } from './contract.ts'
import { mandateColumns, mandateJoins, type MandateRow } from './mandate-rows.ts'
import { whyNotEnd } from './rules.ts'
import { refuseUnlessGrants } from './who-grants.ts'

/** Ends a mandate at once, with the reason; what was signed by it before stays as it is. */
export const endMandate = act(
  'mandate.end',
  async ({ mandateId, reason }: InputOf<typeof endpoint>, { actor, at }) => {
    const mandate = await mandateInSight(mandateId, actor, dayOf(at))
    await refuseUnlessGrants(mandate, actor)
    refuseIf(409, whyNotEnd(mandate, dayOf(at)))
    const { agencyId } = mandate
    await refusingRival('mandate.ended', () =>
      insert('mandate_ends', { mandateId, agencyId, reason, endedAt: at }),
    )
    return { id: mandateId, agencyId }
  },
  ({ mandateId }) => mandateId,
  ({ reason }, { agencyId }) => ({ reason, agencyIds: [agencyId] }),
)

// One of another body is not found, unless the actor administers that body.
async function mandateInSight(mandateId: number, actor: Actor, on: string): Promise<MandateRow> {
  const mandate = found(
    await row<MandateRow>(
      `SELECT ${mandateColumns} FROM mandates m ${mandateJoins} WHERE m.id = :mandateId`,
      { mandateId, on },
    ),
    'mandate.not_found',
  )
  if (mandate.agencyId === actor.agencyId) return mandate
  const why = await whyActorMayNotAdminister(mandate.agencyId, actor)
  if (why.length > 0) throw new Refusal(404, ['mandate.not_found'])
  return mandate
}
