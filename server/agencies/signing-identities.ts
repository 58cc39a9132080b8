import { rows } from '../platform/database.ts'
import type { AgencyShown } from './contract.ts'

/** Somebody who signs: named in the certificate with one of the posts they hold. */
export interface SigningPerson {
  id: number
  name: string
  postTitle: string
  agencyName: string
}

/** Who needs a certificate on a day: everybody who holds a post, and every body that stands; of one system alone where one is named. */
export async function readSigningIdentities(
  on: string,
  system?: AgencyShown['system'],
): Promise<{
  people: SigningPerson[]
  bodies: { id: number; name: string }[]
}> {
  const given = { on, system: system ?? null }
  const holders = await rows<SigningPerson>(
    `SELECT p.id, p.name, po.title AS post_title, a.name AS agency_name
     FROM holdings h JOIN people p ON p.id = h.person_id
     JOIN posts po ON po.id = h.post_id JOIN agencies a ON a.id = po.agency_id
     WHERE h.valid_from <= :on AND (h.valid_to IS NULL OR h.valid_to >= :on)
       AND a.system = COALESCE(:system, a.system)
     ORDER BY h.id DESC`,
    given,
  )
  const bodies = await rows<{ id: number; name: string }>(
    `SELECT a.id, a.name FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id
     WHERE a.valid_from <= :on AND (c.valid_to IS NULL OR c.valid_to >= :on)
       AND a.system = COALESCE(:system, a.system) ORDER BY a.id`,
    given,
  )
  // Written over from the last holding to the first: a person is named with the first of their posts.
  const people = new Map(holders.map((holder) => [holder.id, holder]))
  return { people: [...people.values()].reverse(), bodies }
}
