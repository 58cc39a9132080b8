import { refusingRival } from '../../agencies/administration.ts'
import { isInForce, whyNotFound } from '../../agencies/rules.ts'
import { change, insert, row } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { reasons, type Reason } from '../../platform/refusal.ts'
import { folded } from '../../platform/text.ts'
import type { BodyChange } from './contract.ts'
import { lineageOf, type Bodies } from './standing.ts'

type Founding = Extract<BodyChange['heirs'][number], { found: object }>['found']

/** Reasons why the new bodies of a change may not be founded. */
export async function whyNotFoundHeirs(given: BodyChange, { ended }: Bodies): Promise<Reason[]> {
  const [like] = ended
  if (!like) return []
  const why: Reason[] = []
  for (const heir of given.heirs) {
    if (!('found' in heir)) continue
    const known = await row('SELECT id FROM agencies WHERE code = :code', { code: heir.found.code })
    const whole = { ...heir.found, system: like.system, profile: like.profile }
    why.push(
      ...whyNotFound({ ...whole, validFrom: given.effectiveOn }, known !== undefined),
      ...(await whyNotBelow(heir.found, given)),
    )
  }
  return [...new Set(why)]
}

async function whyNotBelow({ parentId }: Founding, given: BodyChange): Promise<Reason[]> {
  if (parentId === null) return []
  const above = await lineageOf(parentId)
  const parent = await row<{ validFrom: string; validTo: string | null }>(
    `SELECT a.valid_from, c.valid_to FROM agencies a
     LEFT JOIN agency_closings c ON c.agency_id = a.id WHERE a.id = :parentId`,
    { parentId },
  )
  return reasons(
    [!parent || !isInForce(parent, given.effectiveOn), 'agency.parent_not_in_force'],
    [given.agencyIds.some((id) => above.includes(id)), 'bodies.parent_ends'],
  )
}

/** Founds the new bodies of a change; gives the identifiers of all heirs in their order. */
export async function foundHeirs(given: BodyChange, { ended }: Bodies): Promise<number[]> {
  const ids: number[] = []
  for (const heir of given.heirs)
    ids.push('agencyId' in heir ? heir.agencyId : await founded(heir.found, given, ended))
  return ids
}

async function founded(given: Founding, { effectiveOn }: BodyChange, ended: Bodies['ended']) {
  const id = newId()
  const { system, profile } = ended[0] ?? { system: 'state', profile: 'state' }
  const own = { id, ...given, foldedName: folded(given.name), system, profile }
  await refusingRival('agency.code_taken', () =>
    insert('agencies', { ...own, validFrom: effectiveOn }),
  )
  return id
}

/** Hangs heirs that stood below an ended body where that body hung, so that nothing stands below itself. */
export async function rehang(heirIds: readonly number[], ended: readonly number[]): Promise<void> {
  for (const heirId of heirIds) {
    const above = await lineageOf(heirId)
    const last = above.findLastIndex((id) => ended.includes(id))
    if (last < 1) continue
    const parentId = above[last + 1] ?? null
    await change('UPDATE agencies SET parent_id = :parentId WHERE id = :heirId', {
      parentId,
      heirId,
    })
  }
}
