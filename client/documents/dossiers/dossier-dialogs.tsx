import { useState } from 'preact/hooks'
import { closeDossier, openDossier } from '../../../server/dossiers/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { RetentionField, type Retention } from './retention-field.tsx'

const usualYears = 20

/** Opens a work file. */
export function OpenDossierDialog({ onClose }: { onClose: () => void }) {
  const { acts, forms, done } = useWords()
  const opening = useAct(openDossier)
  const [code, setCode] = useState('')
  const [title, setTitle] = useState('')
  const [retention, setRetention] = useState<Retention>(usualYears)
  const submit = async (): Promise<void> => {
    await opening.run({ code, title, retention })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={acts.openDossier}
      submit={acts.openDossier}
      onSubmit={submit}
      onClose={onClose}
      isBusy={opening.isRunning}
      problem={opening.problem}
    >
      <TextField label={forms.code} value={code} onValue={setCode} maxLength={20} isRequired />
      <TextField label={forms.title} value={title} onValue={setTitle} maxLength={500} isRequired />
      <RetentionField value={retention} onValue={setRetention} />
    </FormDialog>
  )
}

interface CloseDossierProps {
  dossierId: number
  retention: Retention
  onClose: () => void
}

/** Closes a work file and sets how long it is kept. */
export function CloseDossierDialog({ dossierId, retention: given, onClose }: CloseDossierProps) {
  const { acts, dossiers, done } = useWords()
  const closing = useAct(closeDossier)
  const [retention, setRetention] = useState<Retention>(given)
  const submit = async (): Promise<void> => {
    await closing.run({ dossierId, retention })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={dossiers.closing}
      submit={acts.closeDossier}
      onSubmit={submit}
      onClose={onClose}
      isBusy={closing.isRunning}
      problem={closing.problem}
    >
      <RetentionField value={retention} onValue={setRetention} />
    </FormDialog>
  )
}
