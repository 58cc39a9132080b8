import { useState } from 'preact/hooks'
import { forwardTask } from '../../server/routing/contract.ts'
import { DayField } from '../parts/day-field.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { Select, TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import { useHeldPosts } from './posts.ts'
import { TaskButton } from './task-button.tsx'
import type { ListedTask } from './task-item.tsx'

/** Passes an assignment on to another post; one still answers for the result. */
export function Forward({ task }: { task: ListedTask }) {
  const { acts } = useWords()
  return (
    <TaskButton
      task={task}
      act="forward"
      shortcut="c"
      dialog={(close) => <ForwardDialog taskId={task.id} onClose={close} />}
    >
      {acts.forward}
    </TaskButton>
  )
}

function ForwardDialog({ taskId, onClose }: { taskId: number; onClose: () => void }) {
  const { acts, forms, done } = useWords()
  const forwarding = useAct(forwardTask)
  const posts = useHeldPosts()
  const [postId, setPostId] = useState('')
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  return (
    <FormDialog
      title={acts.forward}
      submit={acts.forward}
      onClose={onClose}
      isBusy={forwarding.isRunning}
      problem={forwarding.problem}
      onSubmit={async () => {
        await forwarding.run({ taskId, toPostId: Number(postId), text, dueOn })
        tell(done.sent)
      }}
    >
      <Select
        label={forms.post}
        value={postId}
        onValue={setPostId}
        options={posts.map(({ id, title, holderName }) => [
          String(id),
          `${holderName ?? ''}, ${title}`,
        ])}
        isRequired
      />
      <TextArea label={forms.instruction} value={text} onValue={setText} isRequired />
      <DayField label={forms.due} onDay={setDueOn} />
    </FormDialog>
  )
}
