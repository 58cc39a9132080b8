import { useState } from 'preact/hooks'
import { forwardTask } from '../../server/routing/contract.ts'
import { DayField } from '../parts/day-field.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import type { Choice } from './chosen-holders.ts'
import { HolderField } from './holder-field.tsx'
import { TaskButton } from './task-button.tsx'
import type { ListedTask } from './task-item.tsx'

/** Passes an assignment on to another post, person, unit or body; one still answers for the result. */
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
  const [chosen, choose] = useState<Choice>()
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
        if (!chosen) throw new Error('nobody chosen')
        await forwarding.run({ taskId, to: chosen.to, text, dueOn })
        tell(done.sent)
      }}
    >
      <HolderField label={forms.post} chosen={chosen} onChosen={choose} />
      <TextArea label={forms.instruction} value={text} onValue={setText} isRequired />
      <DayField label={forms.due} onDay={setDueOn} />
    </FormDialog>
  )
}
