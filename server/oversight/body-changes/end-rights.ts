import { change, insert, rows } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { went } from './fates.ts'
import type { Change } from './standing.ts'

/** Ends the mandates and substitutions of the ended bodies with the day before; gives how many of each. */
export async function endAuthority({ values }: Change): Promise<Record<string, number>> {
  const mandates = await change(
    `INSERT INTO mandate_ends (mandate_id, agency_id, reason, ended_at)
     SELECT x.id, x.agency_id, :reason, :at FROM mandates x WHERE x.agency_id IN (:endedIds)
       AND (x.valid_to IS NULL OR x.valid_to >= :effectiveOn)
       AND NOT EXISTS (SELECT 1 FROM mandate_ends e WHERE e.mandate_id = x.id)`,
    values,
  )
  const substitutions = await change(
    `INSERT INTO substitution_ends (substitution_id, agency_id, reason, ended_at)
     SELECT x.id, x.agency_id, :reason, :at FROM substitutions x WHERE x.agency_id IN (:endedIds)
       AND x.valid_to >= :effectiveOn
       AND NOT EXISTS (SELECT 1 FROM substitution_ends e WHERE e.substitution_id = x.id)`,
    values,
  )
  return { mandate: mandates, substitution: substitutions }
}

interface Share {
  id: number
  heirId: number
}

/** Gives the heirs what was shared with the ended bodies, what their auditors may read, and the keeping of the installation. */
export async function passOnRights(of: Change): Promise<Record<string, number>> {
  const shared = await passOnShares(of)
  const oversights = await passOnOversights(of)
  await passOnKeeping(of)
  return { 'share-with': shared, oversight: oversights }
}

async function passOnShares({ values, context, given }: Change): Promise<number> {
  const shares = await rows<Share>(
    `SELECT s.*, COALESCE(${went('post', 's.to_post_id')}, ${went('unit', 's.to_unit_id')},
       :mainHeirId) AS heir_id
     FROM shares s WHERE s.to_agency_id IN (:endedIds) AND s.valid_to >= :effectiveOn
       AND NOT EXISTS (SELECT 1 FROM share_ends e WHERE e.share_id = s.id) ORDER BY s.id`,
    values,
  )
  const sharedAt = context.at
  await insert(
    'share_ends',
    shares.map(({ id: shareId }) => ({ shareId, endedAt: sharedAt })),
  )
  const anew = { validFrom: given.effectiveOn, sharedAt }
  await insert(
    'shares',
    shares.map(({ heirId: toAgencyId, ...share }) => ({
      ...share,
      ...{ id: newId(), toAgencyId, ...anew },
    })),
  )
  return shares.length
}

interface Oversight {
  agencyId: number
  system: string
  validTo: string
  basis: string
}

async function passOnOversights({ values, given, heirIds }: Change): Promise<number> {
  const running = await rows<Oversight>(
    `SELECT agency_id, system, valid_to, basis FROM oversights
     WHERE agency_id IN (:endedIds) AND valid_to >= :effectiveOn ORDER BY id`,
    values,
  )
  await change(
    `UPDATE oversights SET valid_to = :lastDay
     WHERE agency_id IN (:endedIds) AND valid_to >= :effectiveOn`,
    values,
  )
  const anew = running.flatMap((each) =>
    heirIds.map((agencyId) => ({
      ...each,
      ...{ id: newId(), agencyId, validFrom: given.effectiveOn },
    })),
  )
  await insert('oversights', anew)
  return running.length
}

// An installation whose keeper ends would have nobody to keep it.
async function passOnKeeping({ values }: Change): Promise<void> {
  await change(
    `INSERT INTO keepers (agency_id) SELECT a.id FROM agencies a WHERE a.id = :mainHeirId
       AND EXISTS (SELECT 1 FROM keepers k WHERE k.agency_id IN (:endedIds))
       AND NOT EXISTS (SELECT 1 FROM keepers k WHERE k.agency_id = :mainHeirId)`,
    values,
  )
  await change('DELETE FROM keepers WHERE agency_id IN (:endedIds)', values)
}
