import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { DocumentView } from '../documents/document-view.tsx'
import { useChosen } from '../parts/chosen.ts'
import { Deciding } from '../parts/deciding.tsx'
import { Items } from '../parts/items.tsx'
import { Problem } from '../parts/problem.tsx'
import { useWords } from '../words/index.ts'
import { Digest } from './digest.tsx'
import { TaskItem, type ListedTask } from './task-item.tsx'
import { useTasks, Views, type View } from './views.tsx'

interface TaskDeskProps {
  title: string
  path: string
  /** What may be done with the chosen assignment, as buttons. */
  buttons: (task: ListedTask) => ComponentChildren
}

/** The assignments of one's post, the document of the chosen one, and what to do with it. */
export function TaskDesk({ title, path, buttons }: TaskDeskProps) {
  const [view, setView] = useState<View>('todo')
  const [chosen, choose] = useChosen(path)
  const { tasks, problem } = useTasks(view)
  return (
    <Items
      title={title}
      items={tasks}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      tools={
        <>
          <Digest />
          <Views view={view} onView={setView} />
          <Problem problem={problem} />
        </>
      }
      show={(task) => <TaskItem task={task} />}
      detail={(taskId) => {
        const task = tasks?.find(({ id }) => id === taskId)
        return task && <Chosen task={task} buttons={buttons} key={taskId} />
      }}
    />
  )
}

function Chosen({ task, buttons }: Pick<TaskDeskProps, 'buttons'> & { task: ListedTask }) {
  const { tasks: words } = useWords()
  const says = task.instruction && (
    <span>
      <strong>{task.parentId === null ? words.proposal : words.instruction}:</strong>{' '}
      {task.instruction}
    </span>
  )
  return (
    <Deciding says={says} buttons={buttons(task)}>
      <DocumentView documentId={task.documentId} />
    </Deciding>
  )
}
