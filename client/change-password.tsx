import { useState } from 'preact/hooks'
import { changePassword } from '../server/agencies/contract.ts'
import { Button } from './parts/button.tsx'
import { FormDialog } from './parts/dialog.tsx'
import { TextField } from './parts/field.tsx'
import { Icon } from './parts/icon.tsx'
import { tell } from './parts/toast.ts'
import { useAct } from './query.ts'
import { useWords } from './words/index.ts'

/** Opens the form in which one changes one's own password. */
export function ChangePassword() {
  const { shell } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="plain" tip={shell.changePassword} onPress={() => setOpen(true)}>
        <Icon name="key" />
        <span class="visually-hidden">{shell.changePassword}</span>
      </Button>
      {isOpen && <PasswordDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { shell, administration, done } = useWords()
  const changing = useAct(changePassword)
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const change = async (): Promise<void> => {
    await changing.run({ password, newPassword })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={shell.changePassword}
      submit={shell.changePassword}
      onSubmit={change}
      onClose={onClose}
      isBusy={changing.isRunning}
      problem={changing.problem}
    >
      <TextField
        label={shell.oldPassword}
        type="password"
        autoComplete="current-password"
        value={password}
        onValue={setPassword}
        isRequired
      />
      <TextField
        label={shell.newPassword}
        hint={administration.passwordHint}
        type="password"
        autoComplete="new-password"
        value={newPassword}
        onValue={setNewPassword}
        isRequired
      />
    </FormDialog>
  )
}
