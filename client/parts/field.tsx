import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useWords } from '../words/index.ts'

interface FieldProps {
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  children: (tied: {
    id: string
    'aria-describedby'?: string
    'aria-invalid'?: 'true'
  }) => ComponentChildren
}

/** A labelled field; hint and fault are tied to it for a screen reader. */
export function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId()
  const told = `${id}-told`
  const isTold = Boolean(hint ?? wrong)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(isTold ? { 'aria-describedby': told } : {}),
        ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
      })}
      {isTold && (
        <span id={told} class={wrong ? 'wrong' : 'hint'}>
          {wrong ?? hint}
        </span>
      )}
    </div>
  )
}

interface TextProps {
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string
  isRequired?: boolean
  type?: 'text' | 'password' | 'search'
  autoComplete?: string
  maxLength?: number
  minLength?: number
}

/** A line of text, NFC whatever the keyboard program sends. */
export function TextField({ label, value, onValue, hint, isRequired, ...rest }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      {(tied) => (
        <input
          class="input"
          {...tied}
          {...rest}
          required={isRequired ?? false}
          value={value}
          onInput={(event) => {
            onValue(event.currentTarget.value.normalize('NFC'))
          }}
        />
      )}
    </Field>
  )
}

/** Text of many lines. */
export function TextArea({
  label,
  value,
  onValue,
  hint,
  isRequired,
  isTall,
}: TextProps & { isTall?: boolean }) {
  return (
    <Field label={label} hint={hint}>
      {(tied) => (
        <textarea
          class={`input ${isTall ? 'tall' : ''}`}
          {...tied}
          required={isRequired ?? false}
          value={value}
          onInput={(event) => {
            onValue(event.currentTarget.value.normalize('NFC'))
          }}
        />
      )}
    </Field>
  )
}

interface SelectProps {
  label: string
  value: string
  onValue: (value: string) => void
  options: readonly (readonly [value: string, text: string])[]
  isRequired?: boolean
}

/** A choice of one. */
export function Select({ label, value, onValue, options, isRequired }: SelectProps) {
  const { forms } = useWords()
  return (
    <Field label={label}>
      {(tied) => (
        <select
          class="input"
          {...tied}
          required={isRequired ?? false}
          value={value}
          onChange={(event) => {
            onValue(event.currentTarget.value)
          }}
        >
          {!options.some(([each]) => each === '') && <option value="">{forms.choose}</option>}
          {options.map(([each, text]) => (
            <option value={each} key={each}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
