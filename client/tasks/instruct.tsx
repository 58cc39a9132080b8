import { useState } from 'preact/hooks'
import { instructTask } from '../../server/routing/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { DayField } from '../parts/day-field.tsx'
import { TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import { Assignees, type Roles } from './assignees.tsx'
import { TaskButton } from './task-button.tsx'
import type { ListedTask } from './task-item.tsx'

/** Writes the instruction (bút phê) and gives the work to those who lead, cooperate and are informed. */
export function Instruct({ task }: { task: ListedTask }) {
  const { acts } = useWords()
  const isFirst = task.parentId === null && task.state !== 'review' && task.state !== 'waiting'
  return (
    <TaskButton
      task={task}
      act="instruct"
      shortcut="b"
      {...(isFirst ? { look: 'primary' } : {})}
      dialog={(close) => <InstructDialog taskId={task.id} onClose={close} />}
    >
      {acts.instruct}
    </TaskButton>
  )
}

function InstructDialog({ taskId, onClose }: { taskId: number; onClose: () => void }) {
  const { acts, tasks: words, done } = useWords()
  const instructing = useAct(instructTask)
  const [text, setText] = useState('')
  const [roles, setRoles] = useState<Roles>(new Map())
  const [leadDue, setLeadDue] = useState<string | null>(null)
  const [cooperateDue, setCooperateDue] = useState<string | null>(null)
  const days = { lead: leadDue, cooperate: cooperateDue, inform: null }
  const submitted = async (): Promise<void> => {
    const assignments = [...roles].map(([postId, role]) => ({ postId, role, dueOn: days[role] }))
    await instructing.run({ taskId, text, assignments })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={acts.instruct}
      submit={acts.instruct}
      onClose={onClose}
      isBusy={instructing.isRunning}
      problem={instructing.problem}
      onSubmit={submitted}
    >
      <InstructionText text={text} onText={setText} />
      <Assignees roles={roles} onRoles={setRoles} />
      <div class="form-grid">
        <DayField label={words.leadDue} onDay={setLeadDue} />
        <DayField label={words.cooperateDue} onDay={setCooperateDue} />
      </div>
    </FormDialog>
  )
}

function InstructionText({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { forms, tasks: words } = useWords()
  return (
    <>
      <TextArea label={forms.instruction} value={text} onValue={onText} isRequired />
      <div class="chips" role="group" aria-label={words.phrases}>
        {forms.phrases.map((phrase) => (
          <button
            type="button"
            class="chip phrase"
            key={phrase}
            onClick={() => {
              onText([text.trim(), phrase].filter(Boolean).join(' '))
            }}
          >
            {phrase}
          </button>
        ))}
      </div>
    </>
  )
}
