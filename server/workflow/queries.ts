import type { Actor } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import { definition } from './definitions.ts'
import { elementOf } from './graph.ts'
import type { Subject } from './instance-rows.ts'
import { fittingRoles } from './rules.ts'
import type { Waiting } from './rules.ts'

/** A step of a subject, open or closed. */
export interface StepShown extends Subject, Waiting {
  elementId: string
  name: string
  /** The outcomes it may end with; empty where there is one way on. */
  outcomes: string[]
  /** The steps it may be sent back to besides. */
  returnTo: string[]
  openedAt: string
  closedAt: string | null
  outcome: string | null
}

interface TaskRow extends Subject {
  definitionId: number
  agencyId: number
  elementId: string
  name: string
  role: string
  act: string | null
  postId: number | null
  unitId: number | null
  openedAt: string
  closedAt: string | null
  outcome: string | null
}

const columns = `i.definition_id, t.agency_id, t.subject_type, t.subject_id, t.element_id, t.name,
  t.role, t.act, t.post_id, t.unit_id, t.opened_at, t.closed_at, t.outcome
  FROM workflow_tasks t JOIN workflow_instances i ON i.id = t.instance_id`

/** The steps that wait on a subject's way, oldest first. */
export async function openSteps(subject: Subject): Promise<StepShown[]> {
  const { subjectType, subjectId } = subject
  return await shown(
    `SELECT ${columns} WHERE t.subject_type = :subjectType AND t.subject_id = :subjectId
     AND t.is_open = 1 ORDER BY t.opened_at, t.token`,
    { subjectType, subjectId },
  )
}

/** Every step of a subject's way so far, in the order they were opened. */
export async function allSteps(subject: Subject): Promise<StepShown[]> {
  const { subjectType, subjectId } = subject
  return await shown(
    `SELECT ${columns} WHERE t.subject_type = :subjectType AND t.subject_id = :subjectId
     ORDER BY t.opened_at, t.instance_id, t.token`,
    { subjectType, subjectId },
  )
}

/** The work list of an actor: the steps that wait for their post, or for any post of theirs; oldest first. */
export async function stepsFor(actor: Actor, limit = 200): Promise<StepShown[]> {
  return await shown(
    `SELECT ${columns} WHERE ${waitsFor} ORDER BY t.opened_at, t.instance_id, t.token LIMIT ${limit}`,
    valuesFor(actor),
  )
}

/** The condition, on `workflow_tasks t`, that a step waits for the actor whose `valuesFor` are bound. */
export const waitsFor = `t.is_open = 1 AND (t.post_id = :doerPostId OR
  (t.agency_id = :doerAgencyId AND t.post_id IS NULL AND t.role IN (:doerRoles)
   AND (t.unit_id IS NULL OR t.unit_id = :doerUnitId)))`

/** The values that `waitsFor` speaks of. */
export function valuesFor(actor: Actor): Record<string, unknown> {
  return {
    doerPostId: actor.postId,
    doerAgencyId: actor.agencyId,
    doerUnitId: actor.unitId ?? 0,
    doerRoles: ['', ...fittingRoles(actor.roles)],
  }
}

async function shown(sql: string, values: Record<string, unknown>): Promise<StepShown[]> {
  const found = await rows<TaskRow>(sql, values)
  return await Promise.all(found.map(stepOf))
}

async function stepOf({ definitionId, postId, unitId, ...task }: TaskRow): Promise<StepShown> {
  const { graph } = await definition(definitionId)
  const { outcomes = [], returnTo = [] } = elementOf(graph, task.elementId).terms ?? {}
  const holder = { ...(postId !== null && { postId }), ...(unitId !== null && { unitId }) }
  return { ...task, holder, outcomes, returnTo }
}
