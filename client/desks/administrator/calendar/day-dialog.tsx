import { useState } from 'preact/hooks'
import { setCalendarDay } from '../../../../server/agencies/calendar/contract.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Select } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import { useDayText } from './month.tsx'
import type { CalendarDay } from './year.ts'

interface DayDialogProps {
  agencyId: number
  day: CalendarDay
  onClose: () => void
}

type Choice = 'law' | 'holiday' | 'makeup'

/** Says what a day is to a body: off, worked instead of another, or as law and week have it. */
export function DayDialog({ agencyId, day, onClose }: DayDialogProps) {
  const { calendar: words, done } = useWords()
  const dayText = useDayText()
  const setting = useAct(setCalendarDay)
  const isOwn = day.kind === 'holiday' || day.kind === 'makeup'
  const [choice, setChoice] = useState<string>(isOwn ? day.kind : 'law')
  const submit = async (): Promise<void> => {
    const kind = choice === 'holiday' || choice === 'makeup' ? choice : null
    await setting.run({ agencyId, day: day.day, kind })
    tell(done.sent)
  }
  const choices: Choice[] = ['law', 'holiday', 'makeup']
  return (
    <FormDialog
      title={words.change}
      submit={words.save}
      onSubmit={submit}
      onClose={onClose}
      isBusy={setting.isRunning}
      problem={setting.problem}
    >
      <p>{dayText(day)}</p>
      <Select
        label={words.is}
        value={choice}
        onValue={setChoice}
        options={choices.map((each) => [each, words.choices[each]])}
      />
    </FormDialog>
  )
}
