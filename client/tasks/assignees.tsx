import { useState } from 'preact/hooks'
import { TextField } from '../parts/field.tsx'
import { useWords } from '../words/index.ts'
import { given, type Choice, type ChosenHolders, type Role } from './chosen-holders.ts'
import { OnlyPerson } from './holder-field.tsx'
import { OtherBodies } from './other-bodies.tsx'
import { useChoices } from './posts.ts'

const columns: readonly Role[] = ['lead', 'cooperate', 'inform']
const fewChoices = 8

interface AssigneesProps {
  chosen: ChosenHolders
  onChosen: (chosen: ChosenHolders) => void
}

/** Units and posts of one's body, and other bodies: exactly one leads, any others cooperate or are informed. */
export function Assignees({ chosen, onChosen }: AssigneesProps) {
  const { tasks: words, forms } = useWords()
  const [text, setText] = useState('')
  const [bodies, setBodies] = useState<readonly Choice[]>([])
  const groups = useChoices(text, bodies)
  const isMany = text !== '' || groups.flatMap(([, choices]) => choices).length > fewChoices
  return (
    <div class="assignees">
      {isMany && <TextField label={words.findPost} type="search" value={text} onValue={setText} />}
      <div class="scroll" tabIndex={0} role="group" aria-label={words.assignees}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.assignees}</th>
              {columns.map((role) => (
                <th scope="col" key={role}>
                  {forms[role]}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(([group, choices]) => (
            <Group
              group={group}
              choices={choices}
              chosen={chosen}
              onChosen={onChosen}
              key={group}
            />
          ))}
        </table>
      </div>
      <p class="quiet small">{words.leadNeeded}</p>
      <OtherBodies bodies={bodies} onBodies={setBodies} />
    </div>
  )
}

interface GroupProps extends AssigneesProps {
  group: string
  choices: readonly Choice[]
}

function Group({ group, choices, ...rest }: GroupProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {group}
        </th>
      </tr>
      {choices.map((choice) => (
        <ChoiceRow choice={choice} {...rest} key={choice.key} />
      ))}
    </tbody>
  )
}

function ChoiceRow({ choice, chosen, onChosen }: AssigneesProps & { choice: Choice }) {
  const { forms } = useWords()
  const { key, name, more } = choice
  const held = chosen.get(key)
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        <span class="quiet">{more}</span>
        {held && (
          <OnlyPerson
            choice={choice}
            chosen={held}
            onChosen={({ to }) => onChosen(new Map([...chosen, [key, { ...held, to }]]))}
          />
        )}
      </th>
      {columns.map((role) => (
        <td key={role}>
          <label>
            <span class="visually-hidden">
              {forms[role]}: {name}, {more}
            </span>
            <input
              type={role === 'lead' ? 'radio' : 'checkbox'}
              name={role}
              checked={held?.role === role}
              onChange={(event) => {
                onChosen(given(chosen, choice, event.currentTarget.checked ? role : undefined))
              }}
            />
          </label>
        </td>
      ))}
    </tr>
  )
}
