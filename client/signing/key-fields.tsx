import { useState } from 'preact/hooks'
import { listDemonstrationPeople } from '../../server/agencies/contract.ts'
import { TextField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { useAnswer } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import type { KeyDraft } from './key-draft.ts'

/** One's key file and its password. */
export function FileKeyFields({ draft }: { draft: KeyDraft }) {
  const { key: words } = useWords()
  const [password, setPassword] = useState(draft.password)
  return (
    <>
      <FileDrop
        label={words.file}
        accept=".p12,.pfx"
        isRequired
        onFile={(file) => {
          draft.file = file
        }}
      />
      <TextField
        label={words.password}
        type="password"
        autoComplete="off"
        value={password}
        onValue={(typed) => {
          draft.password = typed
          setPassword(typed)
        }}
        isRequired
      />
      <DemonstrationNote />
    </>
  )
}

function DemonstrationNote() {
  const { key: words } = useWords()
  const { person } = useSession()
  const { reply } = useAnswer(listDemonstrationPeople, {})
  const isPlanted = reply?.people.some(({ logIn }) => logIn === person.logIn)
  return isPlanted ? <p class="note small">{words.demonstration(person.id)}</p> : null
}
