import type { TargetedInputEvent } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Field } from './field.tsx'
import { foldedText } from './folded.ts'

/** Something to pick. */
export interface Option {
  id: number
  text: string
}

interface PickerProps {
  label: string
  options: readonly Option[]
  onPick: (option: Option) => void
  hint?: string
}

const mostShown = 12

/** Finds one of many by typing a part of its name, with or without accents (ARIA combobox). */
export function Picker({ label, options, onPick, hint }: PickerProps) {
  const listId = useId()
  const [text, setText] = useState('')
  const [place, setPlace] = useState(0)
  const found = text === '' ? [] : matching(options, text)
  const active = found[Math.min(place, found.length - 1)]
  const pick = (option: Option | undefined): void => {
    if (!option) return
    onPick(option)
    setText('')
    setPlace(0)
  }
  const entry = {
    value: text,
    'aria-expanded': found.length > 0,
    'aria-controls': listId,
    ...(active ? { 'aria-activedescendant': `${listId}-${String(active.id)}` } : {}),
    onInput: (event: InputEventOf) => {
      setText(event.currentTarget.value.normalize('NFC'))
      setPlace(0)
    },
    onKeyDown: pressing(found.length, {
      ArrowDown: () => setPlace(Math.min(place + 1, found.length - 1)),
      ArrowUp: () => setPlace(Math.max(place - 1, 0)),
      Enter: () => pick(active),
      Escape: () => setText(''),
    }),
  }
  return (
    <Field label={label} hint={hint}>
      {(tied) => (
        <div class="picker">
          <input class="input" {...combobox} {...tied} {...entry} />
          <PickerList id={listId} found={found} active={active} onPick={pick} label={label} />
        </div>
      )}
    </Field>
  )
}

type InputEventOf = TargetedInputEvent<HTMLInputElement>

const combobox = { role: 'combobox', 'aria-autocomplete': 'list', autocomplete: 'off' } as const

function pressing(found: number, keys: Record<string, () => void>) {
  return (event: KeyboardEvent): void => {
    if (found === 0 || !keys[event.key]) return
    event.preventDefault()
    keys[event.key]?.()
  }
}

function matching(options: readonly Option[], text: string): Option[] {
  const wanted = foldedText(text).split(/\s+/).filter(Boolean)
  const fits = ({ text: name }: Option): boolean =>
    wanted.every((word) => foldedText(name).includes(word))
  return options.filter(fits).slice(0, mostShown)
}

interface ListProps {
  id: string
  label: string
  found: readonly Option[]
  active: Option | undefined
  onPick: (option: Option) => void
}

function PickerList({ id, label, found, active, onPick }: ListProps) {
  return (
    <ul class="picker-list" role="listbox" id={id} aria-label={label} hidden={found.length === 0}>
      {found.map((option) => (
        <li
          role="option"
          key={option.id}
          id={`${id}-${String(option.id)}`}
          aria-selected={option === active}
          onMouseDown={(event) => {
            event.preventDefault()
            onPick(option)
          }}
        >
          {option.text}
        </li>
      ))}
    </ul>
  )
}
