import { DayField } from '../../../parts/day-field.tsx'
import { TextField } from '../../../parts/field.tsx'
import { useWords } from '../../../words/index.ts'
import type { ChangeForm } from './change-form.ts'

/** What every part of the form is given. */
export interface FormProps {
  form: ChangeForm
  onChange: (changes: Partial<ChangeForm>) => void
}

/** From which day a change holds, and by which decision. */
export function WhenAndWhy({ form, onChange }: FormProps) {
  const { bodyChanges: words } = useWords()
  return (
    <div class="form-grid thirds">
      <DayField
        label={words.effectiveOn}
        {...(form.effectiveOn ? { day: form.effectiveOn } : {})}
        onDay={(effectiveOn) => onChange({ effectiveOn })}
        isRequired
      />
      <TextField
        label={words.instrument}
        value={form.instrument}
        onValue={(instrument) => onChange({ instrument })}
        maxLength={200}
        isRequired
      />
      <DayField
        label={words.instrumentOn}
        {...(form.instrumentOn ? { day: form.instrumentOn } : {})}
        onDay={(instrumentOn) => onChange({ instrumentOn })}
        isRequired
      />
    </div>
  )
}
