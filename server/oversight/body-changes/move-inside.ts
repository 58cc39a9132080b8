import { change, insert, rows } from '../../platform/database.ts'
import { moved, went } from './fates.ts'
import { freeCode, placesOf, type Placed } from './rules.ts'
import { insideOf, type Change, type InsideNamed } from './standing.ts'

/** Something inside an ended body, where it goes, and its new code where its own is taken there. */
export interface PlacedInside extends Placed<InsideNamed> {
  newCode: string | null
}

/** Moves the units, posts and bodies below to their heirs, and says where each went. */
export async function moveInside(of: Change): Promise<PlacedInside[]> {
  const things = await insideOf(of.endedIds, of.heirIds)
  const placed = await withCodes(placesOf(things, of.given.places), of)
  await insert(
    'body_moves',
    placed.map((each) => moveOf(each, of)),
  )
  await recode(placed)
  const { values } = of
  await change(
    `UPDATE units SET agency_id = ${went('unit', `units.id`)} WHERE id IN ${moved('unit')}`,
    values,
  )
  await change(
    `UPDATE posts SET agency_id = ${went('post', `posts.id`)} WHERE id IN ${moved('post')}`,
    values,
  )
  await change(
    `UPDATE agencies SET parent_id = ${went('body', `agencies.id`)} WHERE id IN ${moved('body')}`,
    values,
  )
  await cutTies(placed)
  return placed
}

function moveOf({ thing, heir }: PlacedInside, { id: changeId, heirIds, mainHeirId }: Change) {
  const { kind, id: subjectId, agencyId: fromAgencyId } = thing
  return { changeId, kind, subjectId, fromAgencyId, toAgencyId: heirIds[heir] ?? mainHeirId }
}

async function withCodes(placed: readonly Placed<InsideNamed>[], of: Change) {
  const said = new Map(of.given.unitCodes.map(({ unitId, code }) => [unitId, code]))
  const taken = await takenCodes(of)
  return placed.map(({ thing, heir }): PlacedInside => {
    if (thing.kind !== 'unit' || thing.code === null) return { thing, heir, newCode: null }
    const there = taken[heir] ?? new Set()
    const code = freeCode(said.get(thing.id) ?? thing.code, there)
    there.add(code)
    return { thing, heir, newCode: code === thing.code ? null : code }
  })
}

/** For each heir the codes of the units it has. */
async function takenCodes({ heirIds }: Change): Promise<Set<string>[]> {
  const units = await rows<{ agencyId: number; code: string }>(
    'SELECT agency_id, code FROM units WHERE agency_id IN (:heirIds)',
    { heirIds },
  )
  return heirIds.map(
    (id) => new Set(units.filter(({ agencyId }) => agencyId === id).map(({ code }) => code)),
  )
}

// A code may be free in the heir and taken in the ended body: there all of them give way first.
async function recode(placed: readonly PlacedInside[]): Promise<void> {
  const codes = new Map(
    placed.flatMap(({ thing, newCode }) =>
      newCode === null ? [] : ([[thing.id, newCode]] as const),
    ),
  )
  if (codes.size === 0) return
  await rewritten('units', new Map([...codes.keys()].map((id) => [id, `#${String(id)}`])))
  await rewritten('units', codes)
}

/** Writes the codes of some units or work files, so many in a statement. */
export async function rewritten(
  table: 'units' | 'dossiers',
  codes: ReadonlyMap<number, string>,
): Promise<void> {
  const all = [...codes]
  for (let start = 0; start < all.length; start += 500) {
    const some = all.slice(start, start + 500)
    const cases = some.map(([id], index) => `WHEN ${String(id)} THEN :code${String(index)}`)
    const values = Object.fromEntries(some.map(([, code], index) => [`code${String(index)}`, code]))
    await change(
      `UPDATE ${table} SET code = CASE id ${cases.join(' ')} ELSE code END WHERE id IN (:ids)`,
      { ...values, ids: some.map(([id]) => id) },
    )
  }
}

// A unit whose unit above went to another heir stands by itself; a post whose unit did belongs to no unit.
async function cutTies(placed: readonly PlacedInside[]): Promise<void> {
  const heirOfUnit = new Map(
    placed.filter(({ thing }) => thing.kind === 'unit').map(({ thing, heir }) => [thing.id, heir]),
  )
  const isTorn = ({ thing: { unitId }, heir }: PlacedInside) =>
    unitId !== null && heirOfUnit.get(unitId) !== heir
  const torn = placed.filter(isTorn).map(({ thing }) => thing)
  const idsOf = (kind: string) => torn.filter((thing) => thing.kind === kind).map(({ id }) => id)
  for (const [table, column, kind] of [
    ['units', 'parent_id', 'unit'],
    ['posts', 'unit_id', 'post'],
  ] as const)
    if (idsOf(kind).length > 0)
      await change(`UPDATE ${table} SET ${column} = NULL WHERE id IN (:ids)`, { ids: idsOf(kind) })
}
