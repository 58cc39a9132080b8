import { installationContext } from '../../platform/context.ts'
import { minutesBefore } from '../../platform/days.ts'
import { log } from '../../platform/log.ts'
import { found, Refusal } from '../../platform/refusal.ts'
import { definition } from '../definitions.ts'
import { elementOf } from '../graph.ts'
import { instanceById } from '../instance-rows.ts'
import { halt } from './dead-jobs.ts'
import { handlerOf } from './handlers.ts'
import type { Answer } from './handlers.ts'
import { claimJobs, putOff } from './job-rows.ts'
import type { Job } from './job-rows.ts'
import { advanceCase, factsAt } from './run-job.ts'
import { beginScheduled } from './scheduled-starts.ts'

/** A job is tried so often, each time after a longer pause; then it waits for an administrator. */
const mostAttempts = 5

/** Does every job that is due and that no other process holds; gives how many it tried. */
export async function runDueJobs(now = installationContext('jobs').at): Promise<number> {
  let tried = 0
  for (let jobs = await claimJobs(now); jobs.length > 0; jobs = await claimJobs(now)) {
    await Promise.all(jobs.map((job) => runJob(job, now)))
    tried += jobs.length
  }
  return tried
}

async function runJob(job: Job, now: string): Promise<void> {
  const context = { ...installationContext(`job-${job.idempotencyKey}`), at: now }
  try {
    if (job.kind === 'start') await beginScheduled(job, context)
    else await advanceCase({ job, answer: await answerTo(job, now) }, context)
  } catch (problem) {
    await settleFailure(job, problem, now)
  }
}

async function answerTo(job: Job, at: string): Promise<Answer> {
  if (job.kind !== 'service') return {}
  const instance = found(await instanceById(job.instanceId), 'workflow.waits_no_longer')
  const { graph } = await definition(instance.definitionId)
  const { several } = elementOf(graph, job.elementId)
  const facts = factsAt(instance, job.token, several?.item ?? '')
  const { agencyId, instanceId, elementId, idempotencyKey } = job
  const { subjectType, subjectId } = instance
  const about = { agencyId, instanceId, subjectType, subjectId, elementId, idempotencyKey }
  return await handlerOf(job.handler)({ ...about, facts, at })
}

/** Work that nobody waits for any more is forgotten; that which was overtaken is tried again at once, the rest later or by an administrator. */
async function settleFailure(job: Job, problem: unknown, now: string): Promise<void> {
  const isLast = job.attempts >= mostAttempts
  if (isRefusal(problem, 'workflow.waits_no_longer') && !isLast) return
  if (isRefusal(problem, 'workflow.changed_meanwhile')) {
    await putOff(job, now, null)
    return
  }
  const error = problem instanceof Error ? problem.message : String(problem)
  log.warn({ job: job.idempotencyKey, attempts: job.attempts, problem }, 'a job has failed')
  if (isLast) await halt({ job, error }, { ...installationContext('jobs'), at: now }).catch(gone)
  else await putOff(job, pauseAfter(job.attempts, now), error)
}

/** What was done, withdrawn or taken over meanwhile needs nobody to put it aside. */
function gone(problem: unknown): void {
  if (!isRefusal(problem, 'workflow.waits_no_longer')) throw problem
}

/** A minute after the first failure, then 4, 16 and 64. */
function pauseAfter(attempts: number, now: string): string {
  return minutesBefore(now, -(4 ** (attempts - 1)))
}

function isRefusal(problem: unknown, reason: Refusal['reasons'][number]): boolean {
  return problem instanceof Refusal && problem.reasons.includes(reason)
}
