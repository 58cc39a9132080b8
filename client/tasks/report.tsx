import { useState } from 'preact/hooks'
import { listDocuments } from '../../server/documents/contract.ts'
import { reportTask } from '../../server/routing/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { TextArea } from '../parts/field.tsx'
import { Picker, type Option } from '../parts/picker.tsx'
import { tell } from '../parts/toast.ts'
import { useAct, useAnswer } from '../query.ts'
import { useWords } from '../words/index.ts'
import { TaskButton } from './task-button.tsx'
import type { ListedTask } from './task-item.tsx'

/** Reports the result of an assignment, with the answer where one was issued. */
export function Report({ task }: { task: ListedTask }) {
  const { acts } = useWords()
  return (
    <TaskButton
      task={task}
      act="report"
      {...(task.state === 'review' ? {} : { look: 'primary', shortcut: 'n' })}
      dialog={(close) => <ReportDialog taskId={task.id} onClose={close} />}
    >
      {acts.report}
    </TaskButton>
  )
}

function ReportDialog({ taskId, onClose }: { taskId: number; onClose: () => void }) {
  const { acts, forms, done } = useWords()
  const reporting = useAct(reportTask)
  const [text, setText] = useState('')
  const [answer, setAnswer] = useState<Option>()
  return (
    <FormDialog
      title={acts.report}
      submit={acts.report}
      onClose={onClose}
      isBusy={reporting.isRunning}
      problem={reporting.problem}
      onSubmit={async () => {
        await reporting.run({ taskId, text, answerDocumentId: answer?.id ?? null })
        tell(done.sent)
      }}
    >
      <TextArea label={forms.result} value={text} onValue={setText} isRequired />
      <Answer answer={answer} onAnswer={setAnswer} />
    </FormDialog>
  )
}

interface AnswerProps {
  answer: Option | undefined
  onAnswer: (answer: Option | undefined) => void
}

function Answer({ answer, onAnswer }: AnswerProps) {
  const { tasks: words, forms } = useWords()
  const { reply } = useAnswer(listDocuments, { direction: 'outgoing', stage: 'issued', limit: 200 })
  const options = (reply?.documents ?? []).map(({ id, reference, abstract }) => ({
    id,
    text: `${reference ?? ''} · ${abstract}`,
  }))
  return (
    <>
      <Picker label={words.answer} hint={words.answerHint} options={options} onPick={onAnswer} />
      {answer && (
        <p class="chip">
          {answer.text}
          <button
            type="button"
            aria-label={forms.remove(answer.text)}
            onClick={() => {
              onAnswer(undefined)
            }}
          >
            ×
          </button>
        </p>
      )}
    </>
  )
}
