import { useState } from 'preact/hooks'
import { instructTask } from '../../server/routing/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { DayField } from '../parts/day-field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import { Assignees } from './assignees.tsx'
import { dueBy, type ChosenHolders } from './chosen-holders.ts'
import { InstructionText } from './instruction-text.tsx'
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
  const [chosen, setChosen] = useState<ChosenHolders>(new Map())
  const [leadDue, setLeadDue] = useState<string | null>(null)
  const [cooperateDue, setCooperateDue] = useState<string | null>(null)
  const days = { lead: leadDue, cooperate: cooperateDue, inform: null }
  const submitted = async (): Promise<void> => {
    const assignments = [...chosen.values()].map(({ to, role, dueOn }) => ({
      ...{ ...to, role },
      dueOn: dueOn ?? days[role],
    }))
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
      <Assignees chosen={chosen} onChosen={setChosen} />
      <div class="form-grid">
        <DayField label={words.leadDue} onDay={setLeadDue} />
        <DayField label={words.cooperateDue} onDay={setCooperateDue} />
      </div>
      <OwnDues chosen={chosen} onChosen={setChosen} />
    </FormDialog>
  )
}

interface OwnDuesProps {
  chosen: ChosenHolders
  onChosen: (chosen: ChosenHolders) => void
}

function OwnDues({ chosen, onChosen }: OwnDuesProps) {
  const { pen } = useWords()
  const toDo = [...chosen.values()].filter(({ role }) => role !== 'inform')
  if (toDo.length < 2) return null
  return (
    <details>
      <summary>{pen.ownDues}</summary>
      <p class="quiet small">{pen.dueHint}</p>
      <div class="form-grid">
        {toDo.map(({ key, name }) => (
          <DayField
            label={pen.dueOf(name)}
            onDay={(day) => onChosen(dueBy(chosen, key, day))}
            key={key}
          />
        ))}
      </div>
    </details>
  )
}
