import { useState } from 'preact/hooks'
import { refuseDelivery, registerDelivery } from '../../../server/exchange/contract.ts'
import { findDeliveryDuplicates } from '../../../server/exchange/duplicates/contract.ts'
import { DayField } from '../../parts/day-field.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { TextArea } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { FailedNote, useRefusalText } from '../../signing/report-summary.tsx'
import { useWords } from '../../words/index.ts'
import { DuplicateNote } from './duplicate-note.tsx'

interface DeliveryDialogProps {
  deliveryId: number
  onClose: () => void
}

/** Accepts a delivery into the register; it gets its arrival number. */
export function RegisterDialog({ deliveryId, onClose }: DeliveryDialogProps) {
  const { incoming, acts, forms, done } = useWords()
  const registering = useAct(registerDelivery)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const duplicates = useAnswer(findDeliveryDuplicates, { deliveryId }).reply?.duplicates ?? []
  const submit = async (): Promise<void> => {
    const duplicateReason = reason.trim() || null
    const given = { deliveryId, dueOn, note: note.trim() || null, duplicateReason }
    tell(done.registered((await registering.run(given)).arrivalNumber))
  }
  return (
    <FormDialog
      title={incoming.registering}
      submit={acts.register}
      onSubmit={submit}
      onClose={onClose}
      isBusy={registering.isRunning}
      problem={registering.problem}
    >
      <FailedNote source={{ deliveryId }} />
      <p class="quiet small">{incoming.arrivalNote}</p>
      <DuplicateNote duplicates={duplicates} reason={reason} onReason={setReason} />
      <DayField label={forms.due} onDay={setDueOn} />
      <TextArea label={forms.note} value={note} onValue={setNote} />
    </FormDialog>
  )
}

/** Refuses a delivery with the reason that its sender reads. */
export function RefuseDialog({ deliveryId, onClose }: DeliveryDialogProps) {
  const { incoming, acts, forms, done } = useWords()
  const refusing = useAct(refuseDelivery)
  const [reason, setReason] = useState(useRefusalText({ deliveryId }))
  const submit = async (): Promise<void> => {
    await refusing.run({ deliveryId, reason })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={incoming.refusing}
      submit={acts.refuse}
      onSubmit={submit}
      onClose={onClose}
      isBusy={refusing.isRunning}
      problem={refusing.problem}
    >
      <TextArea label={forms.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
