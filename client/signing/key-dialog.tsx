import { useRef, useState } from 'preact/hooks'
import { listDemonstrationPeople } from '../../server/agencies/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { useAnswer, useDoing } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import { holdKey, openKey, type HeldKey } from './key.ts'

interface KeyDialogProps {
  onOpened: (key: HeldKey) => void
  /** Told when one leaves without a key. */
  onClose: () => void
}

/** Asks for one's key file and its password, and holds the opened key for this sitting. */
export function KeyDialog({ onOpened, onClose }: KeyDialogProps) {
  const { key: words } = useWords()
  const { person } = useSession()
  const [file, setFile] = useState<File>()
  const [password, setPassword] = useState('')
  const opened = useRef<HeldKey>()
  // What is typed goes in with the call: Enter may come before the mutation has seen the last letter.
  const opening = useDoing((given: { file: File; password: string }) =>
    openKey(given.file, given.password, person.id),
  )
  const submitted = async (): Promise<void> => {
    if (!file) return
    opened.current = await opening.run({ file, password })
    holdKey(opened.current)
  }
  return (
    <FormDialog
      title={words.title}
      submit={words.open}
      onClose={() => (opened.current ? onOpened(opened.current) : onClose())}
      isBusy={opening.isRunning}
      problem={opening.problem}
      onSubmit={submitted}
    >
      <p class="quiet small">{words.note}</p>
      <FileDrop label={words.file} accept=".p12,.pfx" isRequired onFile={setFile} />
      <TextField
        label={words.password}
        type="password"
        autoComplete="off"
        value={password}
        onValue={setPassword}
        isRequired
      />
      <DemonstrationNote />
    </FormDialog>
  )
}

function DemonstrationNote() {
  const { key: words } = useWords()
  const { person } = useSession()
  const { reply } = useAnswer(listDemonstrationPeople, {})
  const isPlanted = reply?.people.some(({ logIn }) => logIn === person.logIn)
  return isPlanted ? <p class="note small">{words.demonstration(person.id)}</p> : null
}
