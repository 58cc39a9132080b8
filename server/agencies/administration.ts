import type { Actor } from '../platform/context.ts'
import { change, row, rows } from '../platform/database.ts'
import { Refusal, refuseIf, type Reason } from '../platform/refusal.ts'
import type { AgencyShown } from './contract.ts'
import { agencyColumns } from './directory.ts'
import { whyNotAdminister } from './rules.ts'

/** The identifiers of a body, its parent and so on to the top, and whether the actor's own body keeps the installation. */
const lineageStatement = `
  WITH RECURSIVE lineage (id, parent_id) AS (
    SELECT id, parent_id FROM agencies WHERE id = :agencyId
    UNION ALL
    SELECT a.id, a.parent_id FROM agencies a JOIN lineage l ON a.id = l.parent_id
  )
  SELECT id, (SELECT COUNT(*) FROM keepers WHERE agency_id = :ownId) AS keepers FROM lineage`

/** Reasons why the actor may not administer a body; 404 where there is no such body. */
export async function whyActorMayNotAdminister(agencyId: number, actor: Actor): Promise<Reason[]> {
  const lineage = await rows<{ id: number; keepers: number }>(lineageStatement, {
    agencyId,
    ownId: actor.agencyId,
  })
  const [first] = lineage
  if (!first) throw new Refusal(404, ['agency.not_found'])
  const administrator = { ...actor, isKeeper: Number(first.keepers) > 0 }
  return whyNotAdminister(
    administrator,
    lineage.map(({ id }) => id),
  )
}

/** Refuses an actor who may not administer the body. */
export async function refuseUnlessAdministers(agencyId: number, actor: Actor): Promise<void> {
  refuseIf(403, await whyActorMayNotAdminister(agencyId, actor))
}

/** Reasons why an actor may not do what whoever keeps the installation does. */
export async function whyActorKeepsNot(actor: Actor): Promise<Reason[]> {
  const keeper = await row('SELECT agency_id FROM keepers WHERE agency_id = :agencyId', {
    agencyId: actor.agencyId,
  })
  return whyNotAdminister({ ...actor, isKeeper: keeper !== undefined }, [])
}

/** Refuses an actor whose own body does not keep the installation. */
export async function refuseUnlessKeeper(actor: Actor): Promise<void> {
  refuseIf(403, await whyActorKeepsNot(actor))
}

/** A body as it stands in the open act; its row is held until the end, so that it changes under nobody's hands. */
export async function heldAgency(agencyId: number): Promise<AgencyShown | undefined> {
  await change('UPDATE agencies SET code = code WHERE id = :agencyId', { agencyId })
  return await row<AgencyShown>(`SELECT ${agencyColumns} WHERE a.id = :agencyId`, { agencyId })
}

/** Does the work; where a unique index says that a rival was first, refuses with the reason. */
export async function refusingRival<Result>(
  reason: Reason,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    const isRivalFirst = (problem as Error).name === 'SequelizeUniqueConstraintError'
    throw isRivalFirst ? new Refusal(409, [reason]) : problem
  }
}
