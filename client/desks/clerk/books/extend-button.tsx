import { useState } from 'preact/hooks'
import { extendReservation } from '../../../../server/documents/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextArea } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useBookWords } from './use-book-words.ts'

interface ExtendProps {
  registerId: number
  period: string
  typeCode: string
  number: number
}

/** Keeps a number back for longer, with the reason. */
export function ExtendButton(kept: ExtendProps) {
  const words = useBookWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.extend}</Button>
      {isOpen && <ExtendDialog {...kept} onClose={() => setOpen(false)} />}
    </>
  )
}

function ExtendDialog({ onClose, ...kept }: ExtendProps & { onClose: () => void }) {
  const words = useBookWords()
  const extending = useAct(extendReservation)
  const [untilOn, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={`${words.extend} (${String(kept.number)})`}
      submit={words.extend}
      onClose={onClose}
      isBusy={extending.isRunning}
      problem={extending.problem}
      onSubmit={async () => {
        if (untilOn === null) throw new Error('no term')
        await extending.run({ ...kept, untilOn, reason })
        tell(words.extended)
      }}
    >
      <DayField label={words.until} onDay={setUntil} isRequired />
      <TextArea label={words.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
