import { row } from '../../platform/database.ts'
import { agencyById } from '../../agencies/directory.ts'
import { profileOf } from '../profiles/profiles.ts'

/** Which way the documents of a book go. */
export type RegisterKind = 'outgoing' | 'incoming'

/** A book of a body and the period whose numbers it gives on a day. */
export interface OpenRegister {
  registerId: number
  numbersPerType: boolean
  /** A year, or the name of a committee term; null where the body has no term on that day. */
  period: string | null
}

/**
 * The book of a body, and its period on a day: the calendar year, but for what Party and Youth Union
 * bodies issue the committee term. Source: Nghị định 30/2020/NĐ-CP, Điều 15 and 22; Quy định 399-QĐ/TW.
 */
export async function openRegister(
  agencyId: number,
  kind: RegisterKind,
  on: string,
): Promise<OpenRegister | undefined> {
  const register = await row<{ id: number; numbersPerType: number; term: string | null }>(
    `SELECT r.id, r.numbers_per_type,
       (SELECT MAX(t.name) FROM terms t WHERE t.agency_id = r.agency_id AND t.starts_on <= :on
        AND (t.ends_on IS NULL OR t.ends_on >= :on)) AS term
     FROM registers r WHERE r.agency_id = :agencyId AND r.kind = :kind`,
    { agencyId, kind, on },
  )
  if (!register) return undefined
  const runsByTerm = kind === 'outgoing' && (await countsByTerm(agencyId))
  const period = runsByTerm ? register.term : on.slice(0, 4)
  return { registerId: register.id, numbersPerType: register.numbersPerType === 1, period }
}

async function countsByTerm(agencyId: number): Promise<boolean> {
  const agency = await agencyById(agencyId)
  return agency !== undefined && profileOf(agency.profile).counterPeriod === 'term'
}
