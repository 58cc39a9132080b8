import type { Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { found, refuseIf } from '../platform/refusal.ts'
import { folded } from '../platform/text.ts'
import { whyActorMayNotAdminister } from './administration.ts'
import type * as contract from './contract.ts'
import { agencyById, agencyColumns, postsOf } from './directory.ts'
import { whyNotAdministrator, whyNotExtend } from './rules.ts'

const mostPeople = 50

/** The bodies in force on a day, by code; the words are looked for in name and code, also in former names and in those of the bodies whose place one has taken. */
export async function listAgencies(
  { words = '', system, level, on }: InputOf<typeof contract.listAgencies>,
  { at }: Context,
): Promise<ReplyOf<typeof contract.listAgencies>> {
  const agencies = await rows<contract.AgencyShown>(
    `SELECT ${agencyColumns}
     WHERE a.valid_from <= :on AND (c.valid_to IS NULL OR c.valid_to >= :on)
       AND (:system IS NULL OR a.system = :system) AND (:level IS NULL OR a.level = :level)
       AND (a.folded_name LIKE :words ESCAPE '!' OR LOWER(a.code) LIKE :words ESCAPE '!'
         OR EXISTS (SELECT 1 FROM agency_names n
                    WHERE n.agency_id = a.id AND n.folded_name LIKE :words ESCAPE '!')
         OR EXISTS (SELECT 1 FROM agency_heirs h JOIN agencies o ON o.id = h.agency_id
                    WHERE h.heir_id = a.id AND (o.folded_name LIKE :words ESCAPE '!'
                      OR LOWER(o.code) LIKE :words ESCAPE '!')))
     ORDER BY a.code`,
    { on: on ?? dayOf(at), system: system ?? null, level: level ?? null, words: matching(words) },
  )
  return { agencies }
}

/** A body with its units, its posts and who holds them today; the directory is open to all who sign in. */
export async function showAgency(
  { agencyId }: InputOf<typeof contract.showAgency>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showAgency>> {
  const agency = found(await agencyById(agencyId), 'agency.not_found')
  const units = await rows<contract.UnitShown>(
    'SELECT id, name, code, parent_id FROM units WHERE agency_id = :agencyId ORDER BY id',
    { agencyId },
  )
  const posts = await postsOf(agencyId, dayOf(at))
  const whyNot = await whyActorMayNotAdminister(agencyId, actor)
  const change = [...whyNot, ...whyNotExtend(agency)]
  const may = { close: change, addUnit: change, addPost: change, appoint: change, relieve: whyNot }
  return { ...agency, units, posts, may }
}

/** The first fifty people by name whose name or log-in holds the words; for administrators. */
export async function listPeople(
  { words = '' }: InputOf<typeof contract.listPeople>,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.listPeople>> {
  refuseIf(403, whyNotAdministrator(actor.roles))
  const people = await rows<{ id: number; name: string; logIn: string }>(
    `SELECT id, name, log_in FROM people
     WHERE folded_name LIKE :words ESCAPE '!' OR log_in LIKE :words ESCAPE '!'
     ORDER BY folded_name, id LIMIT :mostPeople`,
    { words: matching(words), mostPeople },
  )
  return { people }
}

function matching(words: string): string {
  return `%${folded(words.trim()).replace(/[!%_]/g, '!$&')}%`
}
