import { act } from '../../journal/act.ts'
import { change, rows } from '../../platform/database.ts'
import { found, refuseIf } from '../../platform/refusal.ts'
import { activeDefinition, definition } from '../definitions.ts'
import { elementOf } from '../graph.ts'
import type { Graph } from '../graph.ts'
import { instanceById } from '../instance-rows.ts'
import type { State } from '../state.ts'
import { disarm } from '../jobs/arm.ts'
import { moveCase } from './move-case.ts'
import { migrate, planMigration } from './plan-migration.ts'
import type { Mapping, MigrationPlan } from './plan-migration.ts'

/** A case on an older version of its process, with the check list of its move to the active one. */
export interface PlannedCase extends MigrationPlan {
  instanceId: number
  subjectType: string
  subjectId: number
  version: number
}

interface CaseRow {
  id: number
  subjectType: string
  subjectId: number
  version: number
  definitionId: number
  state: string
}

/** The check lists of all cases of a body that run by an older version of a process, oldest first; at most 500. */
export async function planMigrations(
  { key, agencyId }: { key: string; agencyId: number },
  mapping: Mapping = {},
): Promise<PlannedCase[]> {
  const active = await activeDefinition(key, agencyId)
  const cases = await rows<CaseRow>(
    `SELECT i.id, i.subject_type, i.subject_id, d.version, i.definition_id, i.state
     FROM workflow_instances i JOIN workflow_definitions d ON d.id = i.definition_id
     WHERE d.process_key = :key AND i.agency_id = :agencyId AND i.is_open = 1 AND d.id <> :id
     ORDER BY i.id LIMIT 500`,
    { key, agencyId, id: active.id },
  )
  return await Promise.all(
    cases.map(async ({ id: instanceId, definitionId, state, ...about }) => {
      const { graph } = await definition(definitionId)
      const plan = planMigration(graph, active.graph, JSON.parse(state) as State, mapping)
      return { instanceId, ...about, ...plan }
    }),
  )
}

/** Moves a case to the active version of its process; refused with every reason of its check list, and when it has moved meanwhile. */
export const migrateCase = act(
  'case.migrate',
  async (
    given: { instanceId: number; agencyId: number; key: string; mapping?: Mapping },
    { at },
  ): Promise<{ definitionId: number }> => {
    const { instanceId, agencyId, key, mapping = {} } = given
    const before = await instanceById(instanceId)
    const own = found(before?.agencyId === agencyId ? before : undefined, 'workflow.not_running')
    const from = (await definition(own.definitionId)).graph
    const { id: definitionId, graph: to } = await activeDefinition(key, agencyId)
    const plan = planMigration(from, to, own.state, mapping)
    refuseIf(409, from.key === key ? [] : ['workflow.migration_refused'])
    refuseIf(409, [...new Set(plan.tokens.flatMap(({ problems }) => problems))])
    const moves = migrate({ from, to }, own, mapping)
    if (moves.disarmed.length > 0) await disarm(from, instanceId, moves.disarmed)
    await moveCase(to, { ...own, definitionId }, { ...moves, disarmed: [] }, at)
    await renameTasks(to, instanceId, moves.state)
    return { definitionId }
  },
  ({ instanceId }) => instanceId,
  (_input, { definitionId }) => ({ definitionId }),
)

/** The open steps take the names, roles and acts of the new version. */
async function renameTasks(to: Graph, instanceId: number, { tokens }: State): Promise<void> {
  for (const { id: token, at: elementId } of tokens.filter(({ holds }) => holds === 'step')) {
    const { name, terms } = elementOf(to, elementId)
    await change(
      `UPDATE workflow_tasks SET element_id = :elementId, name = :name, role = :role, act = :act
       WHERE instance_id = :instanceId AND token = :token`,
      { instanceId, token, elementId, name, role: terms?.role ?? '', act: terms?.act ?? null },
    )
  }
}
