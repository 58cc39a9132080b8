import { useState } from 'preact/hooks'
import { returnDocument } from '../../server/documents/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'

/** Returns a document to its drafter; the reason is what the drafter reads. */
export function ReturnDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const words = useWords()
  const returning = useAct(returnDocument)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={words.acts.return}
      submit={words.acts.return}
      onClose={onClose}
      isBusy={returning.isRunning}
      problem={returning.problem}
      onSubmit={async () => {
        await returning.run({ documentId, reason })
        tell(words.done.sent)
      }}
    >
      <TextArea label={words.forms.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
