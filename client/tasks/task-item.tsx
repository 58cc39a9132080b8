import type { listTasks } from '../../server/routing/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { DueMark, UrgencyMark } from '../parts/marks.tsx'
import { useWords } from '../words/index.ts'

/** An assignment in a list, with what its document is. */
export type ListedTask = ReplyOf<typeof listTasks>['tasks'][number]

/** An assignment as an item of a desk's list: which document, what is asked, by when. */
export function TaskItem({ task }: { task: ListedTask }) {
  const words = useWords()
  const { reference, abstract, issuerName, urgency, arrivalNumber, role, state, parentId } = task
  const arrival = `${words.document.arrivalNumber} ${String(arrivalNumber ?? '')}`
  const asked = parentId === null ? words.tasks.presented : words.forms[role]
  return (
    <>
      <span class="top">
        <span>{[arrivalNumber && arrival, reference].filter(Boolean).join(' · ')}</span>
        <UrgencyMark urgency={urgency} />
      </span>
      <span>{abstract}</span>
      <span class="quiet small">{issuerName}</span>
      <span class="bottom">
        <span>
          {asked} · {words.tasks.states[state]}
        </span>
        <DueMark due={task.due} />
      </span>
    </>
  )
}
