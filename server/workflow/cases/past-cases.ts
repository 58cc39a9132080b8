import { rows } from '../../platform/database.ts'
import type { Facts } from '../feel.ts'
import type { PastCase } from './rehearse.ts'

interface StepRow {
  instanceId: number
  subjectType: string
  subjectId: number
  facts: string
  endedAt: string | null
  elementId: string
  outcome: string | null
}

/** The latest cases of a process in a body, with the steps that people did, to rehearse a new diagram with; at most so many. */
export async function pastCases(
  { key, agencyId }: { key: string; agencyId: number },
  most = 200,
): Promise<PastCase[]> {
  const latest = await rows<{ id: number }>(
    `SELECT i.id FROM workflow_instances i JOIN workflow_definitions d ON d.id = i.definition_id
     WHERE d.process_key = :key AND i.agency_id = :agencyId ORDER BY i.id DESC LIMIT ${String(most)}`,
    { key, agencyId },
  )
  if (latest.length === 0) return []
  const steps = await rows<StepRow>(
    `SELECT t.instance_id, i.subject_type, i.subject_id, i.facts, i.ended_at, t.element_id, t.outcome
     FROM workflow_tasks t JOIN workflow_instances i ON i.id = t.instance_id
     WHERE t.instance_id IN (:ids) AND t.closed_at IS NOT NULL
       AND (t.outcome IS NULL OR t.outcome <> 'withdrawn')
     ORDER BY t.instance_id DESC, t.closed_at, t.token`,
    { ids: latest.map(({ id }) => id) },
  )
  return gathered(steps)
}

function gathered(steps: readonly StepRow[]): PastCase[] {
  const cases = new Map<number, PastCase>()
  for (const { instanceId, facts, endedAt, elementId, outcome, ...subject } of steps) {
    const known = (JSON.parse(facts) as { facts: Facts }).facts
    const begun = { instanceId, ...subject, facts: known, steps: [], hasEnded: endedAt !== null }
    const one = cases.get(instanceId) ?? begun
    one.steps.push({ elementId, outcome })
    cases.set(instanceId, one)
  }
  return [...cases.values()]
}
