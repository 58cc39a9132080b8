import { Link } from 'wouter-preact'
import { TaskButtons } from '../../tasks/task-buttons.tsx'
import { TaskDesk } from '../../tasks/task-desk.tsx'
import type { ListedTask } from '../../tasks/task-item.tsx'
import { useWords } from '../../words/index.ts'

/** One's assignments: read, draft the answer, pass on, report. */
export default function Tasks() {
  const { desks } = useWords()
  return (
    <TaskDesk
      title={desks.tasks}
      path="/officer/tasks"
      buttons={(task) => (
        <>
          <AnswerLink task={task} />
          <TaskButtons task={task} />
        </>
      )}
    />
  )
}

function AnswerLink({ task }: { task: ListedTask }) {
  const { acts } = useWords()
  const isToDo = task.role === 'lead' || task.role === 'cooperate'
  if (!task.isOpen || !isToDo) return null
  return (
    <Link class="button" href={`/officer/drafts/new?answers=${String(task.documentId)}`}>
      {acts.answer}
    </Link>
  )
}
