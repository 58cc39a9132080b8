import { forgetAgencies } from '../../agencies/directory.ts'
import { change, insert, row } from '../../platform/database.ts'
import { daysAfter } from '../../platform/days.ts'
import { reasons, refuseIf } from '../../platform/refusal.ts'
import { folded } from '../../platform/text.ts'
import type { Change } from './standing.ts'

/** Gives a body its new name and keeps the former one with its days; drafts go on under the new name, what is issued stays as it is. */
export async function renameBody({ given, ended, values, lastDay }: Change): Promise<void> {
  const [agency] = ended
  const { renamed } = given
  if (!agency || !renamed) return
  const { id: agencyId, name, organCode, placeName } = agency
  const last = await row<{ validTo: string | null }>(
    'SELECT MAX(valid_to) AS valid_to FROM agency_names WHERE agency_id = :agencyId',
    { agencyId },
  )
  const validFrom = last?.validTo ? daysAfter(last.validTo, 1) : agency.validFrom
  refuseIf(409, reasons([validFrom > lastDay, 'bodies.named_since']))
  const former = { name, foldedName: folded(name), organCode, placeName }
  await insert('agency_names', { agencyId, validFrom, validTo: lastDay, ...former })
  const names = { ...renamed, foldedName: folded(renamed.name), formerName: folded(name), agencyId }
  await change(
    `UPDATE agencies SET name = :name, folded_name = :foldedName, organ_code = :organCode,
       place_name = :placeName WHERE id = :agencyId`,
    names,
  )
  await change(
    `UPDATE documents SET issuer_name = :name,
       folded = SUBSTR(REPLACE(folded, :formerName, :foldedName), 1, 700)
     WHERE agency_id = :agencyId AND direction = 'outgoing' AND number IS NULL
       AND stage IN ('draft', 'content-check', 'form-check', 'awaiting-signature')`,
    { ...values, ...names },
  )
  forgetAgencies()
}
