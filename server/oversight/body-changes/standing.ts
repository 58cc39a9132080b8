import {
  heldAgency,
  refuseUnlessAdministers,
  refuseUnlessKeeper,
} from '../../agencies/administration.ts'
import type { AgencyShown } from '../../agencies/contract.ts'
import type { Actor, Context } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import type { BodyChange } from './contract.ts'
import type { Inside } from './rules.ts'

/** The bodies of a change, as they stand in the open transaction. */
export interface Bodies {
  /** Those that end, or the one that is renamed, in the order given. */
  ended: AgencyShown[]
  /** The heirs that stand already; undefined in the places of those to be founded. */
  heirs: (AgencyShown | undefined)[]
}

/** Holds the rows of all bodies of a change, so that two changes of one body follow each other; refuses who does not administer them. */
export async function heldBodies(given: BodyChange, actor: Actor): Promise<Bodies> {
  const heirIds = given.heirs.map((heir) => ('agencyId' in heir ? heir.agencyId : undefined))
  const held = new Map<number, AgencyShown>()
  const ids = [...given.agencyIds, ...heirIds.flatMap((id) => id ?? [])]
  // In one order, so that two changes never wait for each other.
  for (const id of [...new Set(ids)].toSorted((one, other) => one - other)) {
    await refuseUnlessAdministers(id, actor)
    held.set(id, found(await heldAgency(id), 'agency.not_found'))
  }
  for (const heir of given.heirs) if ('found' in heir) await mayFound(heir.found.parentId, actor)
  return {
    ended: given.agencyIds.flatMap((id) => held.get(id) ?? []),
    heirs: heirIds.map((id) => (id === undefined ? undefined : held.get(id))),
  }
}

async function mayFound(parentId: number | null, actor: Actor): Promise<void> {
  if (parentId === null) await refuseUnlessKeeper(actor)
  else await refuseUnlessAdministers(parentId, actor)
}

/** The identifiers of a body and of all above it, from itself on. */
export async function lineageOf(agencyId: number): Promise<number[]> {
  const line = await rows<{ id: number }>(
    `WITH RECURSIVE lineage (id, parent_id, depth) AS (
       SELECT id, parent_id, 0 FROM agencies WHERE id = :agencyId
       UNION ALL SELECT a.id, a.parent_id, l.depth + 1 FROM agencies a
         JOIN lineage l ON a.id = l.parent_id WHERE l.depth < 50)
     SELECT id FROM lineage ORDER BY depth`,
    { agencyId },
  )
  return line.map(({ id }) => id)
}

/** A unit, post or body below of an ended body. */
export interface InsideNamed extends Inside {
  name: string
  agencyId: number
  code: string | null
}

/** The units, posts and bodies below of the ended bodies; an heir that stands below one of them is no body below. */
export async function insideOf(
  ended: readonly number[],
  heirs: readonly number[],
): Promise<InsideNamed[]> {
  return await rows<InsideNamed>(
    `SELECT 'unit' AS kind, id, parent_id AS unit_id, name, agency_id, code FROM units
     WHERE agency_id IN (:ended)
     UNION ALL SELECT 'post', po.id, po.unit_id, po.title, po.agency_id, NULL FROM posts po
     WHERE po.agency_id IN (:ended)
     UNION ALL SELECT 'body', a.id, NULL, a.name, a.parent_id, a.code FROM agencies a
     LEFT JOIN agency_closings c ON c.agency_id = a.id
     WHERE a.parent_id IN (:ended) AND c.agency_id IS NULL AND a.id NOT IN (:others)
     ORDER BY kind, id`,
    { ended, others: [...ended, ...heirs] },
  )
}

/** One change under way: what every step of it is given. */
export interface Change extends Bodies {
  id: number
  given: BodyChange
  /** The last day of what ends. */
  lastDay: string
  endedIds: number[]
  heirIds: number[]
  mainHeirId: number
  context: Pick<Context, 'actor' | 'at'>
  /** The values that the statements of the change name. */
  values: Record<string, unknown>
}
