import { listDeadJobs, retryDeadJob } from '../../../../server/workflow/administration/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct, useAnswer } from '../../../query.ts'
import { useFormats, useWords } from '../../../words/index.ts'

/** The automatic work of a body that failed for good, to be tried again. */
export function DeadJobs({ agencyId }: { agencyId: number }) {
  const { diagrams: words } = useWords()
  const { moment } = useFormats()
  const { reply, problem } = useAnswer(listDeadJobs, { agencyId })
  const retrying = useAct(retryDeadJob)
  const retry = async (jobId: number): Promise<void> => {
    await retrying.run({ agencyId, jobId })
    tell(words.retried)
  }
  if (!reply) return problem ? <Problem problem={problem} /> : <Loading />
  if (reply.jobs.length === 0) return <p class="note good">{words.noneFailed}</p>
  return (
    <>
      <ul class="diagram-findings">
        {reply.jobs.map(({ id, elementId, kind, handler, attempts, lastError, diedAt }) => (
          <li class="note" key={id}>
            <strong>{handler || kind}</strong>
            <span>
              {words.step}: {elementId} · {words.attempts}: {attempts} · {words.died}{' '}
              {moment(diedAt)}
            </span>
            {lastError && (
              <span class="mono small">
                {words.error}: {lastError}
              </span>
            )}
            <Button
              isBusy={retrying.isRunning}
              onPress={() => void retry(id).catch(() => undefined)}
            >
              {words.retry}
            </Button>
          </li>
        ))}
      </ul>
      <Problem problem={retrying.problem} />
    </>
  )
}
