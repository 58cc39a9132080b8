import { row } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import type { SharedWith } from './rules.ts'

/** A sharing as its row stands, and when it was ended. */
export interface ShareRow {
  id: number
  agencyId: number
  subjectType: 'document' | 'dossier'
  subjectId: number
  title: string
  toAgencyId: number
  validFrom: string
  validTo: string
  endedAt: string | null
}

/** A sharing of something that the body holds; any other is refused as not found. */
export async function shareOf(agencyId: number, shareId: number): Promise<ShareRow> {
  const share = await row<ShareRow>(
    `SELECT s.*, e.ended_at FROM shares s LEFT JOIN share_ends e ON e.share_id = s.id
     WHERE s.id = :shareId AND s.agency_id = :agencyId`,
    { shareId, agencyId },
  )
  return found(share, 'share.not_found')
}

/** Whom a sharing names. */
export interface Named {
  toAgencyId: number
  toUnitId: number | null
  toPostId: number | null
  validTo: string
}

/** Whom a sharing names, as its rules ask: whether the body is in force today, and the unit and post are its own. */
export async function sharedWith(
  { toAgencyId, toUnitId, toPostId, validTo }: Named,
  day: string,
): Promise<SharedWith> {
  const known = await row<{ isInForce: number; unitAgencyId: number; postAgencyId: number }>(
    `SELECT CASE WHEN a.valid_from <= :day AND (c.valid_to IS NULL OR c.valid_to >= :day)
         THEN 1 ELSE 0 END AS is_in_force,
       (SELECT u.agency_id FROM units u WHERE u.id = :toUnitId) AS unit_agency_id,
       (SELECT p.agency_id FROM posts p WHERE p.id = :toPostId) AS post_agency_id
     FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id WHERE a.id = :toAgencyId`,
    { toAgencyId, toUnitId, toPostId, day },
  )
  const holds = (id: number | null, agencyId?: number) => id === null || agencyId === toAgencyId
  return {
    toAgencyId,
    isInForce: known?.isInForce === 1,
    namesWithin: toUnitId !== null || toPostId !== null,
    isWithinIt: holds(toUnitId, known?.unitAgencyId) && holds(toPostId, known?.postAgencyId),
    validTo,
  }
}
