import { useState } from 'preact/hooks'
import { appoint, listPeople, relieve, type PostShown } from '../../../server/agencies/contract.ts'
import { DayField } from '../../parts/day-field.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select, TextField } from '../../parts/field.tsx'
import { useRested } from '../../parts/rested.ts'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { today } from '../../parts/today.ts'

interface HoldingDialogProps {
  post: PostShown
  onClose: () => void
}

/** Gives a post to a person from a day on. */
export function AppointDialog({ post, onClose }: HoldingDialogProps) {
  const { administration: words, done } = useWords()
  const appointing = useAct(appoint)
  const [person, setPerson] = useState('')
  const [validFrom, setValidFrom] = useState<string | null>(today)
  const submit = async (): Promise<void> => {
    if (!validFrom) throw new Error('no day')
    await appointing.run({ postId: post.id, personId: Number(person), validFrom })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={`${words.appoint}: ${post.title}`}
      submit={words.appoint}
      onSubmit={submit}
      onClose={onClose}
      isBusy={appointing.isRunning}
      problem={appointing.problem}
    >
      <PersonChoice person={person} onPerson={setPerson} />
      <DayField label={words.from} day={today()} onDay={setValidFrom} isRequired />
    </FormDialog>
  )
}

interface PersonChoiceProps {
  person: string
  onPerson: (person: string) => void
}

function PersonChoice({ person, onPerson }: PersonChoiceProps) {
  const { administration: words } = useWords()
  const [text, setText] = useState('')
  const wanted = useRested(text.trim())
  const { reply } = useAnswer(listPeople, wanted ? { words: wanted } : {})
  const people = reply?.people ?? []
  return (
    <div class="form-grid">
      <TextField
        label={words.findPerson}
        hint={words.findPeople}
        type="search"
        value={text}
        onValue={setText}
      />
      <Select
        label={words.person}
        value={person}
        onValue={onPerson}
        options={people.map(({ id, name, logIn }) => [String(id), `${name} (${logIn})`] as const)}
        isRequired
      />
    </div>
  )
}

/** Ends the present holding of a post on a day. */
export function RelieveDialog({ post, onClose }: HoldingDialogProps) {
  const { administration: words, done } = useWords()
  const relieving = useAct(relieve)
  const [validTo, setValidTo] = useState<string | null>(today)
  const submit = async (): Promise<void> => {
    if (!validTo) throw new Error('no day')
    await relieving.run({ postId: post.id, validTo })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={`${words.relieve}: ${post.title}, ${post.holderName ?? ''}`}
      submit={words.relieve}
      onSubmit={submit}
      onClose={onClose}
      isBusy={relieving.isRunning}
      problem={relieving.problem}
    >
      <DayField label={words.lastDay} day={today()} onDay={setValidTo} isRequired />
    </FormDialog>
  )
}
