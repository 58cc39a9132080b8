import { useState } from 'preact/hooks'
import { listAgencies } from '../../../server/agencies/contract.ts'
import { shareDocument } from '../../../server/documents/rights/contract.ts'
import { DayField } from '../../parts/day-field.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { TextArea } from '../../parts/field.tsx'
import { Picker, type Option } from '../../parts/picker.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'

/** Shares a document with another body until a day, with the reason. */
export function ShareDialog({ documentId, onClose }: { documentId: number; onClose: () => void }) {
  const { rights, done } = useWords()
  const sharing = useAct(shareDocument)
  const agencies = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const [chosen, choose] = useState<Option>()
  const [validTo, setValidTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const submit = async (): Promise<void> => {
    const whom = { toAgencyId: chosen?.id ?? 0, toUnitId: null, toPostId: null }
    await sharing.run({ documentId, ...whom, validTo: validTo ?? '', reason })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={rights.share}
      submit={rights.share}
      onSubmit={submit}
      onClose={onClose}
      isBusy={sharing.isRunning}
      problem={sharing.problem}
    >
      <Picker
        label={rights.sharedWith}
        options={agencies.map(({ id, name }) => ({ id, text: name }))}
        onPick={choose}
      />
      {chosen && <p>{chosen.text}</p>}
      <DayField label={rights.until} onDay={setValidTo} isRequired />
      <TextArea label={rights.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
