import { completeTask, returnTask, seeTask } from '../../server/routing/contract.ts'
import { ActButton } from '../parts/button.tsx'
import { Problem } from '../parts/problem.tsx'
import { useShortcuts } from '../parts/shortcuts.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import { TaskButton } from './task-button.tsx'
import type { ListedTask } from './task-item.tsx'

/** Gives an assignment back to whoever gave it, with the reason. */
export function GiveBack({ task }: { task: ListedTask }) {
  const { acts, forms } = useWords()
  const returning = useAct(returnTask)
  return (
    <TaskButton
      task={task}
      act="return"
      shortcut="t"
      dialog={(close) => (
        <TextDialog
          title={acts.returnTask}
          label={forms.reason}
          isRequired
          acting={returning}
          inputOf={(reason) => ({ taskId: task.id, reason: reason ?? '' })}
          onClose={close}
        />
      )}
    >
      {acts.returnTask}
    </TaskButton>
  )
}

/** Accepts the results and closes an assignment. */
export function Complete({ task }: { task: ListedTask }) {
  const { acts, forms } = useWords()
  const completing = useAct(completeTask)
  return (
    <TaskButton
      task={task}
      act="complete"
      shortcut="n"
      {...(task.state === 'review' ? { look: 'primary' } : {})}
      dialog={(close) => (
        <TextDialog
          title={acts.complete}
          label={forms.opinion}
          acting={completing}
          inputOf={(opinion) => ({ taskId: task.id, opinion })}
          onClose={close}
        />
      )}
    >
      {acts.complete}
    </TaskButton>
  )
}

/** Says that one has read an assignment; only while that is still to be said. */
export function See({ task }: { task: ListedTask }) {
  const { acts, done } = useWords()
  const seeing = useAct(seeTask)
  // What was presented is answered by an instruction, which says as much.
  const isNew = task.parentId !== null && task.may['see']?.length === 0
  const press = (): void => {
    void seeing.run({ taskId: task.id }).then(
      () => tell(done.sent),
      () => undefined,
    )
  }
  useShortcuts({ x: isNew ? press : undefined })
  if (!isNew) return null
  return (
    <>
      <Problem problem={seeing.problem} />
      <ActButton may={task.may} act="see" shortcut="x" isBusy={seeing.isRunning} onPress={press}>
        {acts.see}
      </ActButton>
    </>
  )
}
