import { useState } from 'preact/hooks'
import * as pen from '../../server/routing/pen/contract.ts'
import { DayField } from '../parts/day-field.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { Select, TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import type { Choice } from './chosen-holders.ts'
import { HolderField } from './holder-field.tsx'
import { Asked, AtOnce, Said, type Held } from './pen-acts.tsx'

interface DialogProps {
  task: Held
  onClose: () => void
}

/** What its holder may do with an assignment besides working on it: claim it, ask its giver, change who leads below. */
export function HolderButtons({ task }: { task: Held }) {
  const { pen: words } = useWords()
  const taskId = task.id
  const claiming = useAct(pen.claimTask)
  const releasing = useAct(pen.releaseTask)
  const clarifying = useAct(pen.clarifyTask)
  const closing = useAct(pen.closeRest)
  const question = { act: 'clarify', name: words.clarify, label: words.question }
  return (
    <>
      <Said
        {...{ task, act: 'release', name: words.release, label: words.why }}
        acting={releasing}
        inputOf={(reason) => ({ taskId, reason })}
      />
      <Said
        {...{ task, ...question, isRequired: true }}
        acting={clarifying}
        inputOf={(text) => ({ taskId, text: text ?? '' })}
      />
      <Asked
        {...{ task, act: 'extend', name: words.extend }}
        dialog={(close) => <ExtendDialog task={task} onClose={close} />}
      />
      <Said
        {...{ task, act: 'closeRest', name: words.closeRest, label: words.why }}
        acting={closing}
        inputOf={(reason) => ({ taskId, reason })}
      />
      <Asked
        {...{ task, act: 'changeLead', name: words.changeLead }}
        dialog={(close) => <ChangeLeadDialog task={task} onClose={close} />}
      />
      <AtOnce {...{ task, act: 'claim', name: words.claim }} acting={claiming} />
    </>
  )
}

function ExtendDialog({ task, onClose }: DialogProps) {
  const { pen: words, done } = useWords()
  const extending = useAct(pen.extendTask)
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  return (
    <FormDialog
      title={words.extend}
      submit={words.extend}
      onClose={onClose}
      isBusy={extending.isRunning}
      problem={extending.problem}
      onSubmit={async () => {
        await extending.run({ taskId: task.id, text, dueOn: dueOn ?? '' })
        tell(done.sent)
      }}
    >
      <DayField label={words.wanted} onDay={setDueOn} isRequired />
      <TextArea label={words.why} value={text} onValue={setText} isRequired />
    </FormDialog>
  )
}

type Former = 'cooperate' | 'recall'

function ChangeLeadDialog({ task, onClose }: DialogProps) {
  const { pen: words, forms, done } = useWords()
  const changing = useAct(pen.changeLead)
  const [chosen, choose] = useState<Choice>()
  const [given, setGiven] = useState({ formerLead: 'cooperate', text: '', reason: '' })
  const [dueOn, setDueOn] = useState<string | null>(null)
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const { text, reason } = given
  return (
    <FormDialog
      title={words.changeLead}
      submit={words.changeLead}
      onClose={onClose}
      isBusy={changing.isRunning}
      problem={changing.problem}
      onSubmit={async () => {
        if (!chosen) throw new Error('nobody chosen')
        const { to } = chosen
        const formerLead = given.formerLead as Former
        await changing.run({ taskId: task.id, to, text, dueOn, formerLead, reason })
        tell(done.sent)
      }}
    >
      <HolderField label={words.newLead} chosen={chosen} onChosen={choose} />
      <TextArea label={forms.instruction} value={text} onValue={set('text')} isRequired />
      <DayField label={forms.due} onDay={setDueOn} />
      <Select
        {...{ label: words.formerLead, value: given.formerLead }}
        options={Object.entries(words.former)}
        onValue={set('formerLead')}
      />
      <TextArea label={words.why} value={reason} onValue={set('reason')} isRequired />
    </FormDialog>
  )
}
