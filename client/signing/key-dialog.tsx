import { useRef, useState } from 'preact/hooks'
import { showKeys } from '../../server/signing/keys/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { useAnswer, useDoing } from '../query.ts'
import { useSession } from '../session.ts'
import { useWords } from '../words/index.ts'
import { takeKey, type KeyDraft } from './key-draft.ts'
import { FileKeyFields } from './key-fields.tsx'
import { KeyKinds, type KeyKind, type KeysHere } from './key-kinds.tsx'
import { RemoteKeyFields } from './key-remote-fields.tsx'
import { useKeyWords } from './key-words.ts'
import { holdKey, type HeldKey } from './key.ts'

interface KeyDialogProps {
  onOpened: (key: HeldKey) => void
  /** Told when one leaves without a key. */
  onClose: () => void
}

const untold: KeysHere = { kinds: ['file'], account: null, committeeAddress: null }

/** Asks which key one signs with and what opens it, and holds the key for this sitting. */
export function KeyDialog({ onOpened, onClose }: KeyDialogProps) {
  const { key: words } = useWords()
  const { submits } = useKeyWords()
  const { reply: here = untold } = useAnswer(showKeys, {})
  const [kind = here.kinds[0] ?? 'file', setKind] = useState<KeyKind>()
  const draft = useRef<KeyDraft>({ password: '', pin: '' }).current
  const opened = useRef<HeldKey>()
  const opening = useOpening(kind, here)
  return (
    <FormDialog
      title={words.title}
      submit={{ file: words.open, ...submits }[kind]}
      onClose={() => (opened.current ? onOpened(opened.current) : onClose())}
      isBusy={opening.isRunning}
      problem={opening.problem}
      onSubmit={async () => {
        opened.current = await opening.run(draft)
        holdKey(opened.current)
      }}
    >
      <KeyKinds
        kinds={here.kinds}
        chosen={kind}
        onChoose={(each) => {
          opening.reset()
          setKind(each)
        }}
      />
      {kind === 'file' && <FileKeyFields draft={draft} />}
      {kind === 'remote' && <RemoteKeyFields draft={draft} account={here.account} />}
    </FormDialog>
  )
}

function useOpening(kind: KeyKind, { committeeAddress }: KeysHere) {
  const { client: clientName } = useKeyWords()
  const { person } = useSession()
  const owner = { personId: person.id, clientName, clientAddress: committeeAddress ?? '' }
  return useDoing((draft: KeyDraft) => takeKey(kind, draft, owner))
}
