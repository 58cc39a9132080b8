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

/** A day as people type it; no mask, so that Vietnamese keyboard programs do no harm. */
export function DayField({ label, onDay }: { label: string; onDay: (day: string | null) => void }) {
  const { forms } = useWords()
  const [text, setText] = useState('')
  const day = dayFrom(text)
  return (
    <Field label={label} hint={forms.dayHint} wrong={day === undefined ? forms.badDay : undefined}>
      {(tied) => (
        <input
          class="input"
          inputMode="numeric"
          {...tied}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            onDay(dayFrom(event.currentTarget.value) ?? null)
          }}
        />
      )}
    </Field>
  )
}
