import { change, insert, rows } from '../../platform/database.ts'
import { forgetAgencies } from '../../agencies/directory.ts'
import { forgetHeirs } from '../../agencies/heirs.ts'
import { heirsAfter, type Heir } from './rules.ts'
import type { Change } from './standing.ts'

/** Closes the books of the ended bodies and every series in them: nothing takes a number there any more. Gives how many books. */
export async function closeBooks({ values }: Change): Promise<number> {
  await change(
    `UPDATE series SET closed_on = :effectiveOn WHERE closed_on IS NULL
       AND register_id IN (SELECT id FROM registers WHERE agency_id IN (:endedIds))`,
    values,
  )
  return await change(
    `UPDATE registers SET closed_on = :effectiveOn
     WHERE agency_id IN (:endedIds) AND closed_on IS NULL`,
    values,
  )
}

/** Gives an heir that has none the days of the calendar and the initials of the ended bodies; where two differ, the elder's. */
export async function copySettings({ values, heirIds }: Change): Promise<void> {
  for (const heirId of heirIds) {
    await change(
      `INSERT INTO calendar_days (agency_id, day, kind)
       SELECT :heirId, x.day, MIN(x.kind) FROM calendar_days x
       WHERE x.agency_id IN (:endedIds) AND x.day >= :effectiveOn AND NOT EXISTS
         (SELECT 1 FROM calendar_days o WHERE o.agency_id = :heirId AND o.day = x.day)
       GROUP BY x.day`,
      { ...values, heirId },
    )
    await change(
      `INSERT INTO initial_steps (agency_id, ordinal, step)
       SELECT :heirId, x.ordinal, x.step FROM initial_steps x
       WHERE x.agency_id = (SELECT MIN(e.agency_id) FROM initial_steps e WHERE e.agency_id IN (:endedIds))
         AND NOT EXISTS (SELECT 1 FROM initial_steps o WHERE o.agency_id = :heirId)`,
      { ...values, heirId },
    )
  }
}

/** Ends the bodies with the day before, and says who stands in their place and in the place of those that they had taken over. */
export async function closeBodies(of: Change): Promise<void> {
  const { id: changeId, endedIds, heirIds, mainHeirId, lastDay, given } = of
  await insert(
    'agency_closings',
    endedIds.map((agencyId) => ({ agencyId, validTo: lastDay, successorId: mainHeirId })),
  )
  const before = await rows<Heir>(
    `SELECT agency_id, heir_id FROM agency_heirs WHERE heir_id IN (:endedIds)
       OR agency_id IN (SELECT x.agency_id FROM agency_heirs x WHERE x.heir_id IN (:endedIds))`,
    { endedIds },
  )
  await insert(
    'agency_heirs',
    heirsAfter(before, endedIds, heirIds).map((heir) => ({
      ...heir,
      ...{ ordinal: heirIds.indexOf(heir.heirId) + 1, since: given.effectiveOn, changeId },
    })),
  )
  forgetAgencies()
  forgetHeirs()
}
