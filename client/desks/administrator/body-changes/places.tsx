import { useWords } from '../../../words/index.ts'
import type { ChangeForm, Plan } from './change-form.ts'

interface PlacesProps {
  plan: Plan
  chosen: ChangeForm['places']
  onPlaced: (places: ChangeForm['places']) => void
}

/** Where each unit, post and body below goes; with several heirs it may be chosen, and the preview is made anew. */
export function Places({ plan: { places, heirs }, chosen, onPlaced }: PlacesProps) {
  const { bodyChanges: words } = useWords()
  if (places.length === 0) return null
  const place = ({ kind, id }: Plan['places'][number], heir: number): void => {
    const others = chosen.filter((each) => each.kind !== kind || each.id !== id)
    onPlaced([...others, { kind, id, heir }])
  }
  const heads = [words.subject, words.from, words.to, words.code]
  return (
    <>
      <h3>{words.places}</h3>
      <Table name={words.places} heads={heads}>
        {places.map((one) => (
          <PlaceLine
            key={`${one.kind} ${String(one.id)}`}
            one={one}
            heirs={heirs}
            onHeir={(heir) => place(one, heir)}
          />
        ))}
      </Table>
    </>
  )
}

interface LineProps {
  one: Plan['places'][number]
  heirs: Plan['heirs']
  onHeir: (heir: number) => void
}

function PlaceLine({ one, heirs, onHeir }: LineProps) {
  const { bodyChanges: words } = useWords()
  const { kind, name, agencyName, heir, code, newCode } = one
  return (
    <tr>
      <td>
        <strong>{name}</strong> <span class="quiet small">{words.placed[kind]}</span>
      </td>
      <td>{agencyName}</td>
      <td>
        {heirs.length > 1 ? (
          <select
            class="input"
            aria-label={`${words.to}: ${name}`}
            value={String(heir)}
            onChange={(event) => onHeir(Number(event.currentTarget.value))}
          >
            {heirs.map((each, place) => (
              <option value={String(place)} key={place}>
                {each.name}
              </option>
            ))}
          </select>
        ) : (
          heirs[0]?.name
        )}
      </td>
      <td>
        <span class="mono">{code}</span>{' '}
        {newCode !== null && (
          <span class="badge warn">
            {words.newCode}: {newCode}
          </span>
        )}
      </td>
    </tr>
  )
}
import { Table } from '../../../parts/table.tsx'
