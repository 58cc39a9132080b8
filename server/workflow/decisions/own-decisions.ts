import { rows } from '../../platform/database.ts'
import { decisionTables } from './decision-files.ts'
import type { DecisionTable } from './decision-table.ts'
import { readDecision } from './read-decision.ts'

let known = new Map<number, Promise<Readonly<Record<string, DecisionTable>>>>()

/** The decision tables by which a body works now, by key: its own where it has put one to use, else those of the installation. */
export async function decisionsOf(
  agencyId: number,
): Promise<Readonly<Record<string, DecisionTable>>> {
  const reading = known.get(agencyId) ?? ownTables(agencyId)
  known.set(agencyId, reading)
  // What could not be read is asked for again by the next.
  reading.catch(() => known.delete(agencyId))
  return { ...decisionTables(), ...(await reading) }
}

/** Looks again for the tables of bodies, as after one was put to use. */
export function forgetDecisions(): void {
  known = new Map()
}

async function ownTables(agencyId: number): Promise<Readonly<Record<string, DecisionTable>>> {
  const stored = await rows<{ xml: string }>(
    'SELECT xml FROM workflow_decisions WHERE agency_id = :agencyId ORDER BY version',
    { agencyId },
  )
  const read = await Promise.all(stored.map(({ xml }) => readDecision(xml)))
  return Object.fromEntries(read.flatMap(({ table }) => (table ? [[table.key, table]] : [])))
}
