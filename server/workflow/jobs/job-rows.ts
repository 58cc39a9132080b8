import { randomUUID } from 'node:crypto'
import { change, rows, transact } from '../../platform/database.ts'
import { minutesBefore } from '../../platform/days.ts'
import { Refusal } from '../../platform/refusal.ts'

/** A piece of work that a process waits for. */
export interface Job {
  id: number
  agencyId: number
  instanceId: number
  token: number
  elementId: string
  kind: 'timer' | 'service' | 'start'
  handler: string
  idempotencyKey: string
  dueAt: string
  attempts: number
  /** The claim under which it is held: who finishes it must still hold it. */
  holder: string
}

/** How long a process holds a job, in minutes; then another may take it. */
const leaseMinutes = 2
const batchSize = 20

const columns =
  'id, agency_id, instance_id, token, element_id, kind, handler, idempotency_key, due_at, attempts, holder'

// A lease further ahead than any process gives was written by a clock that has been set back since.
const isFree = '(leased_until IS NULL OR leased_until < :now OR leased_until > :furthest)'

/** Takes some of the jobs that are due and that nobody holds; each is given to one process only. */
export async function claimJobs(now: string): Promise<Job[]> {
  const times = { now, furthest: minutesBefore(now, -2 * leaseMinutes) }
  const due = await rows<{ id: number }>(
    `SELECT id FROM workflow_jobs WHERE due_at <= :now AND ${isFree}
     ORDER BY due_at, id LIMIT ${String(batchSize)}`,
    times,
  )
  if (due.length === 0) return []
  const claim = { holder: randomUUID(), until: minutesBefore(now, -leaseMinutes) }
  const ids = due.map(({ id }) => id).toSorted((a, b) => a - b)
  return await transact(async () => {
    await change(
      `UPDATE workflow_jobs SET holder = :holder, leased_until = :until, attempts = attempts + 1
       WHERE id IN (:ids) AND ${isFree}`,
      { ...times, ...claim, ids },
    )
    return await rows<Job>(
      `SELECT ${columns} FROM workflow_jobs WHERE id IN (:ids) AND holder = :holder`,
      { ...claim, ids },
    )
  })
}

/** Takes a job away as done, inside an act; refused when it is done, withdrawn or in other hands by now. */
export async function takeJob({ id, holder }: Pick<Job, 'id' | 'holder'>): Promise<void> {
  const taken = await change('DELETE FROM workflow_jobs WHERE id = :id AND holder = :holder', {
    id,
    holder,
  })
  if (taken !== 1) throw new Refusal(409, ['workflow.waits_no_longer'])
}

/** Lets go of a job until a later moment, with the reason why it did not work. */
export async function putOff(job: Job, until: string, error: string | null): Promise<void> {
  await transact(() =>
    change(
      `UPDATE workflow_jobs SET holder = NULL, leased_until = NULL, due_at = :until,
         last_error = :error, attempts = :attempts WHERE id = :id AND holder = :holder`,
      {
        id: job.id,
        holder: job.holder,
        until,
        error: error?.slice(0, 500) ?? null,
        // To be overtaken by another act is no failure of the job.
        attempts: error === null ? job.attempts - 1 : job.attempts,
      },
    ),
  )
}
