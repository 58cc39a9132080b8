import { showTaskTree } from '../../server/routing/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { AbsenceMark } from '../mandates/absences.tsx'
import { DueMark } from '../parts/marks.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAnswer } from '../query.ts'
import { useFormats, useWords } from '../words/index.ts'
import '../styles/task-tree.css'

type Task = ReplyOf<typeof showTaskTree>['tasks'][number]

/** Who handed what to whom on a document, as lists within lists, with what was asked and reported. */
export function TaskTree({ documentId }: { documentId: number }) {
  const { tasks: words } = useWords()
  const { reply, problem } = useAnswer(showTaskTree, { documentId })
  return (
    <section>
      <h3>{words.tree}</h3>
      <Problem problem={problem} />
      {reply?.tasks.length === 0 && <p class="quiet small">{words.none}</p>}
      {reply && <Branch tasks={reply.tasks} parentId={null} />}
    </section>
  )
}

function Branch({ tasks, parentId }: { tasks: readonly Task[]; parentId: number | null }) {
  const children = tasks.filter((task) => task.parentId === parentId)
  if (children.length === 0) return null
  return (
    <ul class="branch">
      {children.map((task) => (
        <li key={task.id}>
          <Assignment task={task} />
          <Branch tasks={tasks} parentId={task.id} />
        </li>
      ))}
    </ul>
  )
}

const looks: Partial<Record<Task['state'], string>> = {
  new: 'warn',
  review: 'warn',
  done: 'good',
  returned: 'bad',
}

function Assignment({ task }: { task: Task }) {
  const { tasks: words, forms } = useWords()
  const formats = useFormats()
  const { parentId, role, state, isOpen, dueOn, issuerTitle } = task
  return (
    <div class="assignment">
      <p class="line">
        <span class="role">{parentId === null ? words.presented : forms[role]}</span>
        <span class={`badge ${looks[state] ?? ''}`}>{words.states[state]}</span>
        {isOpen && <DueMark day={dueOn} />}
      </p>
      <p>
        <Holder task={task} />
      </p>
      <Said by={parentId === null ? words.proposal : words.instruction} text={task.instruction} />
      <Said by={words.report} text={task.report} />
      <Said by={words.reason} text={task.reason} />
      <p class="quiet">
        {[issuerTitle && `${words.from}: ${issuerTitle}`, formats.moment(task.createdAt)]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

function Holder({ task: { holderName, holderTitle, holderPostId, isOpen } }: { task: Task }) {
  return (
    <>
      <strong>{holderName ?? holderTitle}</strong>{' '}
      {holderName && <span class="quiet">({holderTitle})</span>}{' '}
      {isOpen && <AbsenceMark postId={holderPostId} />}
    </>
  )
}

function Said({ by, text }: { by: string; text: string | null }) {
  if (!text) return null
  return (
    <blockquote>
      <span class="quiet">{by}:</span> {text}
    </blockquote>
  )
}
