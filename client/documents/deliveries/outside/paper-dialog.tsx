import { useState } from 'preact/hooks'
import { enterPost } from '../../../../server/documents/contract.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'

interface PaperProps {
  documentId: number
  toName: string
  onClose: () => void
}

/** Enters a printed copy for somebody outside in the post book. */
export function PaperDialog({ documentId, toName, onClose }: PaperProps) {
  const { outside: words } = useExchangeWords()
  const entering = useAct(enterPost)
  const [postedOn, setDay] = useState<string | null>(null)
  const [envelopes, setEnvelopes] = useState('1')
  const submit = async (): Promise<void> => {
    if (postedOn === null) throw new Error('no day')
    const to = [{ name: toName, envelopes: Number(envelopes) || 1 }]
    await entering.run({ postedOn, documentId, reference: null, to, received: null, note: null })
    tell(words.entered)
  }
  return (
    <FormDialog
      title={`${words.paperFor}: ${toName}`}
      submit={words.paper}
      onSubmit={submit}
      onClose={onClose}
      isBusy={entering.isRunning}
      problem={entering.problem}
    >
      <div class="form-grid">
        <DayField label={words.postedOn} onDay={setDay} isRequired />
        <TextField
          label={words.envelopes}
          value={envelopes}
          onValue={setEnvelopes}
          maxLength={4}
          isRequired
        />
      </div>
    </FormDialog>
  )
}
