import type { Actor } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'

/** A book with numbers that a body keeps, or that a body kept in whose place it stands. */
export interface KeptRegister {
  id: number
  kind: 'outgoing' | 'incoming'
  /** With the name of the body that has ended, where it was that body's. */
  name: string
  agencyId: number
}

/** The books of the actor's body, then the closed ones of the bodies in whose place it stands. */
export async function registersOf({ agencyId }: Pick<Actor, 'agencyId'>): Promise<KeptRegister[]> {
  const found = await rows<KeptRegister & { agencyName: string }>(
    `SELECT r.id, r.kind, r.name, r.agency_id, a.name AS agency_name
     FROM registers r JOIN agencies a ON a.id = r.agency_id
     WHERE r.agency_id = :agencyId
       OR r.agency_id IN (SELECT h.agency_id FROM agency_heirs h WHERE h.heir_id = :agencyId)
     ORDER BY CASE WHEN r.agency_id = :agencyId THEN 0 ELSE 1 END, r.agency_id, r.kind DESC, r.id`,
    { agencyId },
  )
  return found.map(({ agencyName, ...register }) => ({
    ...register,
    name: register.agencyId === agencyId ? register.name : `${register.name} – ${agencyName}`,
  }))
}

/** The years in which a body entered something in its books without numbers, the latest first. */
export async function yearsOf(agencyId: number): Promise<string[]> {
  const years = await rows<{ year: string }>(
    `SELECT DISTINCT year FROM post_entries WHERE agency_id = :agencyId
     UNION SELECT DISTINCT year FROM kept_copy_uses WHERE agency_id = :agencyId
     UNION SELECT DISTINCT year FROM copies WHERE agency_id = :agencyId`,
    { agencyId },
  )
  return years
    .map(({ year }) => year)
    .toSorted()
    .toReversed()
}

/** The bodies in whose place one stands that kept such books, each by one of its registers. */
export function formerBodies(registers: readonly KeptRegister[], agencyId: number): KeptRegister[] {
  return registers.filter(
    (one, place) =>
      one.agencyId !== agencyId &&
      registers.findIndex((each) => each.agencyId === one.agencyId) === place,
  )
}
