import { inPostOf } from '../agencies/substitutions/act-as.ts'
import { postsStoodIn } from '../agencies/substitutions/acting-for.ts'
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

/** The steps that wait on the ways of some subjects of a kind, oldest first: one statement, none where there are none. */
export async function openStepsAmong(
  subjectType: string,
  subjectIds: readonly number[],
): Promise<StepShown[]> {
  if (subjectIds.length === 0) return []
  return await shown(
    `SELECT ${columns} WHERE t.subject_type = :subjectType AND t.subject_id IN (:subjectIds)
     AND t.is_open = 1 ORDER BY t.opened_at, t.token`,
    { subjectType, subjectIds },
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

/** The work list of an actor, with that of those for whom they stand in today; oldest first. */
export async function stepsFor(actor: Actor, limit = 200): Promise<StepShown[]> {
  const doers = await doersOf(actor)
  return await shown(
    `SELECT ${columns} WHERE ${waitsFor(doers)}
     ORDER BY t.opened_at, t.instance_id, t.token LIMIT ${limit}`,
    valuesFor(doers),
  )
}

/** In whose posts the actor may do steps on their day: their own first, then those for whose absent holders they stand in. */
export async function doersOf(actor: Actor): Promise<Actor[]> {
  const posts = await postsStoodIn(actor, actor.day)
  const inForce = posts.filter(({ isOver, scope }) => !isOver && scope.includes('checks'))
  return [actor, ...inForce.map((post) => inPostOf(actor, post))]
}

/** The condition, on `workflow_tasks t`, that a step waits for one of the doers whose `valuesFor` are bound. */
export function waitsFor(doers: readonly Actor[]): string {
  const each = doers.map((_, index) => {
    const n = String(index)
    return `t.post_id = :doerPostId${n} OR
      (t.agency_id = :doerAgencyId${n} AND t.post_id IS NULL AND t.role IN (:doerRoles${n})
       AND (t.unit_id IS NULL OR t.unit_id = :doerUnitId${n}))`
  })
  return `t.is_open = 1 AND (${each.join(' OR ')})`
}

/** The values that `waitsFor` speaks of. */
export function valuesFor(doers: readonly Actor[]): Record<string, unknown> {
  const values = doers.flatMap(({ postId, agencyId, unitId, roles }, index) => {
    const n = String(index)
    return [
      [`doerPostId${n}`, postId],
      [`doerAgencyId${n}`, agencyId],
      [`doerUnitId${n}`, unitId ?? 0],
      [`doerRoles${n}`, ['', ...fittingRoles(roles)]],
    ]
  })
  return Object.fromEntries(values) as Record<string, unknown>
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
