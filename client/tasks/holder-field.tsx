import { useState } from 'preact/hooks'
import { Select } from '../parts/field.tsx'
import { useWords } from '../words/index.ts'
import type { Choice } from './chosen-holders.ts'
import { OtherBodies } from './other-bodies.tsx'
import { useChoices } from './posts.ts'

interface HolderFieldProps {
  label: string
  chosen: Choice | undefined
  onChosen: (chosen: Choice | undefined) => void
}

/** One to whom work is given: a unit, a post, only the person in it, or for leaders another body. */
export function HolderField({ label, chosen, onChosen }: HolderFieldProps) {
  const [bodies, setBodies] = useState<readonly Choice[]>([])
  const choices = useChoices('', bodies).flatMap(([, each]) => each)
  const found = (key: string) => choices.find((choice) => choice.key === key)
  const addBodies = (named: readonly Choice[]): void => {
    setBodies(named)
    onChosen(named.at(-1))
  }
  return (
    <>
      <Select
        label={label}
        value={chosen?.key ?? ''}
        onValue={(key) => onChosen(found(key))}
        options={choices.map(({ key, name, more }) => [key, `${name}, ${more}`])}
        isRequired
      />
      {chosen && <OnlyPerson choice={found(chosen.key) ?? chosen} {...{ chosen, onChosen }} />}
      <OtherBodies bodies={bodies} onBodies={addBodies} />
    </>
  )
}

interface OnlyPersonProps {
  /** As it stands in the list. */
  choice: Choice
  chosen: Choice
  onChosen: (chosen: Choice) => void
}

/** Whether only the person who holds the post now is meant, not whoever holds it later; nothing for units and bodies. */
export function OnlyPerson({ choice, chosen, onChosen }: OnlyPersonProps) {
  const { pen } = useWords()
  const { person } = choice
  if (!person) return null
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={'personId' in chosen.to}
        onChange={({ currentTarget }) => {
          const to = currentTarget.checked ? person : choice.to
          onChosen({ ...chosen, to })
        }}
      />
      <span>{pen.onlyPerson(choice.name)}</span>
    </label>
  )
}
