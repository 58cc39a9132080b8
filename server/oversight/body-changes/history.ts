import { whyNotAdministrator } from '../../agencies/rules.ts'
import type { AgencyShown } from '../../agencies/contract.ts'
import { agencyById, agencyColumns } from '../../agencies/directory.ts'
import { inPlaceOf } from '../../agencies/heirs.ts'
import type { Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import type * as contract from './contract.ts'
import type { BodyChange, ChangeKind } from './contract.ts'

const mostListed = 100

interface Kept {
  id: number
  kind: ChangeKind
  effectiveOn: string
  instrument: string
  instrumentOn: string
  decidedAt: string
  given: string
}

/** The last hundred changes of bodies, the latest first; for administrators. */
export async function changesListed(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.listBodyChanges>> {
  refuseIf(403, whyNotAdministrator(actor.roles))
  const kept = await rows<Kept>('SELECT * FROM body_changes ORDER BY id DESC LIMIT :mostListed', {
    mostListed,
  })
  const given = kept.map((each) => JSON.parse(each.given) as BodyChange)
  const names = await namesOf(
    given.flatMap(({ agencyIds, heirs }) => [...agencyIds, ...known(heirs)]),
  )
  return {
    changes: kept.map((each, place) => {
      const { agencyIds = [], heirs = [], renamed = null } = given[place] ?? {}
      const founded = heirs.map((heir) =>
        'found' in heir ? heir.found.name : (names.get(heir.agencyId) ?? ''),
      )
      return {
        ...each,
        ended: agencyIds.map((id) => names.get(id) ?? ''),
        heirs: renamed ? [renamed.name] : founded,
      }
    }),
  }
}

function known(heirs: BodyChange['heirs']): number[] {
  return heirs.flatMap((heir) => ('agencyId' in heir ? [heir.agencyId] : []))
}

async function namesOf(ids: readonly number[]): Promise<Map<number, string>> {
  const found = await rows<{ id: number; name: string }>(
    'SELECT id, name FROM agencies WHERE id IN (:ids)',
    { ids: [...new Set(ids)] },
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** The former names of a body, the bodies it came from and those in its place; the directory is open to all who sign in. */
export async function agencyHistory({
  agencyId,
}: InputOf<typeof contract.showAgencyHistory>): Promise<
  ReplyOf<typeof contract.showAgencyHistory>
> {
  found(await agencyById(agencyId), 'agency.not_found')
  const names = await rows<{ name: string; validFrom: string; validTo: string }>(
    `SELECT name, valid_from, valid_to FROM agency_names WHERE agency_id = :agencyId
     ORDER BY valid_to DESC`,
    { agencyId },
  )
  const related = (own: string, other: string) =>
    rows<AgencyShown>(
      `SELECT ${agencyColumns} WHERE a.id IN
         (SELECT h.${other} FROM agency_heirs h WHERE h.${own} = :agencyId) ORDER BY a.code`,
      { agencyId },
    )
  const predecessors = await related('heir_id', 'agency_id')
  return { names, predecessors, heirs: await related('agency_id', 'heir_id') }
}

/** The body that a code names, whenever it stood, and those that stand in its place today. */
export async function codeResolved(
  { code }: InputOf<typeof contract.resolveCode>,
  { at }: Pick<Context, 'at'>,
): Promise<ReplyOf<typeof contract.resolveCode>> {
  const agency = found(
    await row<AgencyShown>(`SELECT ${agencyColumns} WHERE a.code = :code`, { code }),
    'agency.not_found',
  )
  return { agency, inForce: await inPlaceOf(agency, dayOf(at)) }
}
