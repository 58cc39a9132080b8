import { act } from '../journal/act.ts'
import { row } from '../platform/database.ts'
import { daysAfter } from '../platform/days.ts'
import type { InputOf } from '../platform/endpoint.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { heldAgency, refuseUnlessAdministers } from './administration.ts'
import type { closeAgency as endpoint } from './contract.ts'
import { agencyById, forgetAgencies } from './directory.ts'
import { whyNotClose } from './rules.ts'
import { AgencyClosing } from './tables.ts'

/** Ends a body on a day and names its successor; whoever holds a post in it is relieved before. */
export const closeAgency = act(
  'agency.close',
  async ({ agencyId, validTo, successorId }: InputOf<typeof endpoint>, { actor }) => {
    await refuseUnlessAdministers(agencyId, actor)
    const agency = found(await heldAgency(agencyId), 'agency.not_found')
    const successor = successorId === null ? undefined : ((await agencyById(successorId)) ?? null)
    const outlasting = await whatOutlasts(agencyId, validTo)
    const dayAfter = daysAfter(validTo, 1)
    refuseIf(409, whyNotClose({ validTo, dayAfter, agency, successor, ...outlasting }))
    await AgencyClosing.create({ agencyId, validTo, successorId })
    forgetAgencies()
    return { id: agencyId }
  },
  ({ agencyId }) => agencyId,
  ({ validTo, successorId }) => ({ validTo, successorId }),
)

async function whatOutlasts(
  agencyId: number,
  validTo: string,
): Promise<{ arePostsHeld: boolean; areBodiesBelow: boolean }> {
  const counted = await row<{ held: number; below: number }>(
    `SELECT
      (SELECT COUNT(*) FROM holdings h JOIN posts po ON po.id = h.post_id
       WHERE po.agency_id = :agencyId AND (h.valid_to IS NULL OR h.valid_to > :validTo)) AS held,
      (SELECT COUNT(*) FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id
       WHERE a.parent_id = :agencyId AND (c.valid_to IS NULL OR c.valid_to > :validTo)) AS below`,
    { agencyId, validTo },
  )
  return { arePostsHeld: Number(counted?.held) > 0, areBodiesBelow: Number(counted?.below) > 0 }
}
