import { useState } from 'preact/hooks'
import { addPerson } from '../../../server/agencies/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'

/** Enters a person who may sign in; posts are given on the desk of bodies. */
export function PersonDialog({ onClose }: { onClose: () => void }) {
  const { administration: words, done } = useWords()
  const adding = useAct(addPerson)
  const [name, setName] = useState('')
  const [logIn, setLogIn] = useState('')
  const [password, setPassword] = useState('')
  const submit = async (): Promise<void> => {
    await adding.run({ name, logIn, password })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={words.addPerson}
      submit={words.addPerson}
      onSubmit={submit}
      onClose={onClose}
      isBusy={adding.isRunning}
      problem={adding.problem}
    >
      <TextField label={words.personName} value={name} onValue={setName} isRequired />
      <TextField
        label={words.logIn}
        value={logIn}
        onValue={setLogIn}
        autoComplete="off"
        isRequired
      />
      <TextField
        label={words.password}
        hint={words.passwordHint}
        type="password"
        value={password}
        onValue={setPassword}
        autoComplete="new-password"
        minLength={14}
        isRequired
      />
    </FormDialog>
  )
}
