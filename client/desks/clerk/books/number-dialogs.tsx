import { useState } from 'preact/hooks'
import { reserveNumbers, startSeries } from '../../../../server/documents/contract.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextArea, TextField } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import type { BookDialogProps } from './book-choice.tsx'
import { SeriesType } from './series-type.tsx'
import { useBookWords } from './use-book-words.ts'

/** Keeps back the next numbers of a book, with a reason and a term. */
export function ReserveDialog({ book, onClose }: BookDialogProps) {
  const words = useBookWords()
  const reserving = useAct(reserveNumbers)
  const [count, setCount] = useState('1')
  const [typeCode, setType] = useState('')
  const [untilOn, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const registerId = book.registerId ?? 0
  const submit = async (): Promise<void> => {
    if (untilOn === null) throw new Error('no term')
    const given = { registerId, typeCode, count: Number(count), untilOn, reason }
    tell(words.reserved((await reserving.run(given)).numbers.join(', ')))
  }
  return (
    <FormDialog
      title={words.reserve}
      submit={words.reserve}
      onSubmit={submit}
      onClose={onClose}
      isBusy={reserving.isRunning}
      problem={reserving.problem}
    >
      <SeriesType {...{ registerId, typeCode }} onType={setType} />
      <div class="form-grid">
        <TextField label={words.count} value={count} onValue={setCount} isRequired />
        <DayField label={words.until} onDay={setUntil} isRequired />
      </div>
      <TextArea label={words.reason} value={reason} onValue={setReason} isRequired />
      <p class="quiet small">{words.voidNote}</p>
    </FormDialog>
  )
}

/** Says which number is the first given here, as paper has used those before it. */
export function StartDialog({ book, onClose }: BookDialogProps) {
  const words = useBookWords()
  const starting = useAct(startSeries)
  const [first, setFirst] = useState('')
  const [typeCode, setType] = useState('')
  const [reason, setReason] = useState('')
  const registerId = book.registerId ?? 0
  const submit = async (): Promise<void> => {
    const firstNumber = Number(first)
    await starting.run({ registerId, typeCode, firstNumber, reason })
    tell(words.started(firstNumber))
  }
  return (
    <FormDialog
      title={words.start}
      submit={words.start}
      onSubmit={submit}
      onClose={onClose}
      isBusy={starting.isRunning}
      problem={starting.problem}
    >
      <p class="quiet small">{words.startNote}</p>
      <SeriesType {...{ registerId, typeCode }} onType={setType} />
      <TextField label={words.first} value={first} onValue={setFirst} isRequired />
      <TextArea label={words.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
