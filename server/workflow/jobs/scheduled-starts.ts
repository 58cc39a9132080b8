import { act } from '../../journal/act.ts'
import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import { change, insert, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { newId } from '../../platform/identifiers.ts'
import type { Context } from '../../platform/context.ts'
import { activeDefinition } from '../definitions.ts'
import { elementOf } from '../graph.ts'
import type { Graph } from '../graph.ts'
import { startProcess } from '../start-process.ts'
import { dueAt } from './due.ts'
import { takeJob } from './job-rows.ts'
import type { Job } from './job-rows.ts'

/** A process that begins by itself, and for which body; 0 for every one. */
export interface Scheduled {
  key: string
  agencyId: number
  graph: Graph
}

/** Writes the next beginning of a process whose start is a timer, inside an act, in place of the one written before. */
export async function schedule({ key, agencyId, graph }: Scheduled, at: string): Promise<void> {
  await change(
    `DELETE FROM workflow_jobs
     WHERE instance_id = 0 AND agency_id = :agencyId AND element_id = :key AND handler = 'schedule'`,
    { key, agencyId },
  )
  const { trigger } = elementOf(graph, graph.start)
  if (trigger?.on !== 'timer') return
  const due = dueAt(trigger.due, {}, { now: at, calendar: await calendarOf(agencyId) })
  if (due === null || due <= at) return
  await insert('workflow_jobs', startJob({ key, agencyId, due, handler: 'schedule' }, at))
}

/** Begins a process whose time has come, and writes its next beginning; what holds for every body is begun for each. */
export async function beginScheduled(job: Job, context: Context): Promise<void> {
  if (job.agencyId === 0) await beginForAll(job, context)
  else await beginForOne(job, context)
}

const beginForAll = act(
  'workflow.begin_for_all',
  async (job: Job, { at }) => {
    await takeJob(job)
    const agencies = await rows<{ id: number }>(
      `SELECT a.id FROM agencies a LEFT JOIN agency_closings c ON c.agency_id = a.id
       WHERE a.valid_from <= :day AND (c.valid_to IS NULL OR c.valid_to >= :day)
         AND a.id NOT IN (SELECT agency_id FROM workflow_definitions WHERE process_key = :key)`,
      { day: dayOf(at), key: job.elementId },
    )
    const key = job.elementId
    const jobs = agencies.map(({ id }) =>
      startJob({ key, agencyId: id, due: job.dueAt, handler: '' }, at),
    )
    await insert('workflow_jobs', jobs)
    await schedule({ key, agencyId: 0, graph: (await activeDefinition(key, 0)).graph }, at)
    return key
  },
  ({ elementId }) => elementId,
)

const beginForOne = act(
  'workflow.begin',
  async (job: Job, doing: Context) => {
    await takeJob(job)
    const { elementId: key, agencyId } = job
    const subject = { subjectType: 'schedule', subjectId: job.id }
    await startProcess({ key, agencyId, ...subject }, doing)
    if (job.handler === 'schedule')
      await schedule(
        { key, agencyId, graph: (await activeDefinition(key, agencyId)).graph },
        doing.at,
      )
  },
  ({ elementId }) => elementId,
  ({ agencyId }) => ({ agencyIds: [agencyId] }),
)

function startJob(
  given: { key: string; agencyId: number; due: string; handler: string },
  at: string,
): object {
  return {
    id: newId(),
    agencyId: given.agencyId,
    instanceId: 0,
    token: 0,
    elementId: given.key,
    kind: 'start',
    handler: given.handler,
    idempotencyKey: `start:${given.key}:${given.agencyId}:${given.due}`,
    dueAt: given.due,
    attempts: 0,
    createdAt: at,
  }
}
