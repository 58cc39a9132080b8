import { act } from '../../journal/act.ts'
import { change, rows } from '../../platform/database.ts'
import { found } from '../../platform/refusal.ts'
import { takeJob } from './job-rows.ts'
import type { Job } from './job-rows.ts'

/** A job that failed for good. */
export interface DeadJob extends Omit<Job, 'holder'> {
  lastError: string | null
  diedAt: string
}

const kept =
  'id, agency_id, instance_id, token, element_id, kind, handler, idempotency_key, due_at, attempts, created_at'

/** Puts a job that failed for good aside, until an administrator tries it again; its case stays where it is. */
export const halt = act(
  'case.halt',
  async ({ job, error }: { job: Job; error: string }, { at }) => {
    const values = { id: job.id, error: error.slice(0, 500), at }
    await change(
      `INSERT INTO workflow_dead_jobs (${kept}, last_error, died_at)
       SELECT ${kept}, :error, :at FROM workflow_jobs WHERE id = :id`,
      values,
    )
    await takeJob(job)
  },
  ({ job }) => job.instanceId,
  ({ job, error }) => ({ elementId: job.elementId, error }),
)

/** Tries a job again that had failed for good. */
export const resume = act(
  'case.resume',
  async ({ jobId, agencyId }: { jobId: number; agencyId: number }, { at }): Promise<DeadJob> => {
    const [job] = await rows<DeadJob>(
      `SELECT ${kept}, last_error, died_at FROM workflow_dead_jobs WHERE id = :jobId AND agency_id = :agencyId`,
      { jobId, agencyId },
    )
    const dead = found(job, 'workflow.job_not_found')
    await change(
      `INSERT INTO workflow_jobs (${kept}) SELECT ${kept.replace('due_at, attempts', ':at, 0')}
       FROM workflow_dead_jobs WHERE id = :jobId`,
      { jobId, at },
    )
    await change('DELETE FROM workflow_dead_jobs WHERE id = :jobId', { jobId })
    return dead
  },
  (_input, { instanceId }) => instanceId,
  (_input, { elementId }) => ({ elementId }),
)

/** The jobs of a body that failed for good, latest first. */
export async function deadJobs(agencyId: number, limit = 100): Promise<DeadJob[]> {
  return await rows<DeadJob>(
    `SELECT ${kept}, last_error, died_at FROM workflow_dead_jobs WHERE agency_id = :agencyId
     ORDER BY died_at DESC, id DESC LIMIT ${String(limit)}`,
    { agencyId },
  )
}
