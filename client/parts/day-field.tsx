import { useState } from 'preact/hooks'
import { useWords } from '../words/index.ts'
import { Field } from './field.tsx'

/** A day typed freely, `21/11/2026`, `21-11-2026` or `21.11.2026`, as `2026-11-21`; null for nothing, undefined for no day. */
export function dayFrom(text: string): string | null | undefined {
  if (text.trim() === '') return null
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim()) ?? []
  if (!day || !month || !year) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return new Date(time || 0).toISOString().slice(0, 10) === iso ? iso : undefined
}

interface DayFieldProps {
  label: string
  onDay: (day: string | null) => void
  /** What stands in it at first. */
  day?: string
  isRequired?: boolean
}

/** A day as people type it; no mask, so that Vietnamese keyboard programs do no harm. What is no day keeps the form from being sent. */
export function DayField({ label, onDay, day: given, isRequired }: DayFieldProps) {
  const { forms } = useWords()
  const [text, setText] = useState(given ? given.split('-').reverse().join('/') : '')
  const day = dayFrom(text)
  return (
    <Field label={label} hint={forms.dayHint} wrong={day === undefined ? forms.badDay : undefined}>
      {(tied) => (
        <input
          class="input"
          inputMode="numeric"
          required={isRequired ?? false}
          {...tied}
          value={text}
          onInput={(event) => {
            const typed = dayFrom(event.currentTarget.value)
            setText(event.currentTarget.value)
            event.currentTarget.setCustomValidity(typed === undefined ? forms.badDay : '')
            onDay(typed ?? null)
          }}
        />
      )}
    </Field>
  )
}
