import { useState } from 'preact/hooks'
import { answerRequest } from '../../../server/routing/pen/contract.ts'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { TextArea } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'
import type { TreeTask } from './tree-task.ts'

type Request = TreeTask['requests'][number]
type Outcome = 'answered' | 'granted' | 'refused'

/** What was asked of the giver of an assignment, with the answers; the giver answers here. */
export function Requests({ task }: { task: TreeTask }) {
  return (
    <>
      {task.requests.map((request) => (
        <OneRequest task={task} request={request} key={request.id} />
      ))}
    </>
  )
}

function OneRequest({ task, request }: { task: TreeTask; request: Request }) {
  const { pen } = useWords()
  const formats = useFormats()
  const { kind, text, wantedDueOn, answer } = request
  const asked = named(request.askedByName, request.askedForName, pen.instead)
  const answered = named(request.answeredByName ?? '', request.answeredForName, pen.instead)
  const mayAnswer = request.isOpen && task.may['answer']?.length === 0
  return (
    <blockquote>
      <p>
        <strong>{pen.requests[kind]}</strong> ({asked}): {text}
        {wantedDueOn && ` ${pen.wanted} ${formats.day(wantedDueOn)}`}
      </p>
      {request.outcome && (
        <p>
          <strong>{pen.outcomes[request.outcome]}</strong> <span class="quiet">({answered})</span>{' '}
          {answer}
        </p>
      )}
      {mayAnswer && <AnswerButtons task={task} request={request} />}
    </blockquote>
  )
}

function named(by: string, absent: string | null, instead: (absent: string) => string): string {
  return absent === null ? by : `${by}, ${instead(absent)}`
}

function AnswerButtons({ task, request }: { task: TreeTask; request: Request }) {
  const { pen } = useWords()
  const [outcome, setOutcome] = useState<Outcome>()
  const outcomes: Partial<Record<Outcome, string>> =
    request.kind === 'extend'
      ? { granted: pen.grant, refused: pen.refuse }
      : { answered: pen.answer }
  return (
    <p class="line">
      {Object.entries(outcomes).map(([each, name]) => (
        <Button onPress={() => setOutcome(each as Outcome)} key={each}>
          {name}
        </Button>
      ))}
      {outcome && (
        <AnswerDialog
          {...{ task, request, outcome }}
          onClose={() => {
            setOutcome(undefined)
          }}
        />
      )}
    </p>
  )
}

interface AnswerProps {
  task: TreeTask
  request: Request
  outcome: Outcome
  onClose: () => void
}

function AnswerDialog({ task, request, outcome, onClose }: AnswerProps) {
  const { pen, done } = useWords()
  const answering = useAct(answerRequest)
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState(request.wantedDueOn)
  const isGranted = outcome === 'granted'
  const title = { answered: pen.answer, granted: pen.grant, refused: pen.refuse }[outcome]
  return (
    <FormDialog
      title={title}
      submit={title}
      onClose={onClose}
      isBusy={answering.isRunning}
      problem={answering.problem}
      onSubmit={async () => {
        const about = { taskId: task.id, requestId: request.id, outcome }
        const day = isGranted ? dueOn : null
        await answering.run({ ...about, text: text.trim() || null, dueOn: day })
        tell(done.sent)
      }}
    >
      <p>{request.text}</p>
      {isGranted && (
        <DayField label={pen.granted} day={request.wantedDueOn ?? ''} onDay={setDueOn} isRequired />
      )}
      <TextArea label={pen.answer} value={text} onValue={setText} isRequired={!isGranted} />
    </FormDialog>
  )
}
