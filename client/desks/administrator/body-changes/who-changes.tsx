import { listAgencies, type AgencyShown } from '../../../../server/agencies/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Select } from '../../../parts/field.tsx'
import { Picker } from '../../../parts/picker.tsx'
import { useAnswer } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import { foundingLike, type ChangeForm, type HeirForm } from './change-form.ts'
import { HeirFields } from './heir-fields.tsx'
import { NewName } from './new-name.tsx'
import type { FormProps } from './when-and-why.tsx'

/** What happens to which bodies, and who takes over. */
export function WhoChanges({ form, onChange }: FormProps) {
  const { bodyChanges: words } = useWords()
  const agencies = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const isRename = form.kind === 'rename'
  return (
    <>
      <Select
        label={words.kind}
        value={form.kind}
        onValue={(kind) => onChange({ kind: kind as ChangeForm['kind'], places: [] })}
        options={Object.entries(words.kinds)}
      />
      <Ended form={form} onChange={onChange} agencies={agencies} />
      {isRename && <NewName form={form} onChange={onChange} />}
      {!isRename && <Heirs form={form} onChange={onChange} agencies={agencies} />}
    </>
  )
}

type PartProps = FormProps & { agencies: readonly AgencyShown[] }

function Ended({ form: { kind, ended }, onChange, agencies }: PartProps) {
  const { bodyChanges: words } = useWords()
  const title = kind === 'rename' ? words.oneEnded : words.ended
  const options = agencies.map(({ id, name, code }) => ({ id, text: `${name} (${code})` }))
  const add = (id: number): void => {
    const body = agencies.find((each) => each.id === id)
    if (!body || ended.some((each) => each.id === id)) return
    const { name, organCode, placeName } = body
    const renamed = { name, organCode, placeName }
    onChange({ ended: kind === 'merge' ? [...ended, body] : [body], places: [], renamed })
  }
  return (
    <section class="block">
      <h2>{title}</h2>
      <Picker
        label={words.addEnded}
        options={options.filter(({ id }) => !ended.some((each) => each.id === id))}
        onPick={({ id }) => add(id)}
      />
      <Chosen
        names={ended.map(({ name }) => name)}
        onTakeOut={(place) => onChange({ ended: ended.toSpliced(place, 1), places: [] })}
      />
    </section>
  )
}

function Heirs({ form: { ended, heirs, kind }, onChange, agencies }: PartProps) {
  const { bodyChanges: words } = useWords()
  const first = agencies.find(({ id }) => id === ended[0]?.id)
  const change = (next: HeirForm[]): void => onChange({ heirs: next, places: [] })
  const isFull = kind !== 'split' && heirs.length > 0
  const options = agencies
    .filter(({ id }) => ![...ended, ...heirs].some((each) => 'id' in each && each.id === id))
    .map(({ id, name, code }) => ({ id, text: `${name} (${code})` }))
  return (
    <section class="block">
      <h2>{words.heirs}</h2>
      {heirs.map((heir, place) => (
        <HeirFields
          key={place}
          heir={heir}
          agencies={agencies}
          isMain={place === 0 && kind === 'split'}
          onHeir={(next) => change(heirs.with(place, next))}
          onTakeOut={() => change(heirs.toSpliced(place, 1))}
        />
      ))}
      {!isFull && (
        <div class="body-change-add">
          <Picker
            label={words.addHeir}
            options={options}
            onPick={({ id, text: name }) => change([...heirs, { id, name }])}
          />
          {kind !== 'abolish' && (
            <Button onPress={() => change([...heirs, { found: foundingLike(first) }])}>
              {words.foundHeir}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

interface ChosenProps {
  names: readonly string[]
  onTakeOut: (place: number) => void
}

function Chosen({ names, onTakeOut }: ChosenProps) {
  const { bodyChanges: words } = useWords()
  return (
    <ul class="body-change-chosen">
      {names.map((name, place) => (
        <li key={name}>
          <span>{name}</span>
          <button type="button" class="button" onClick={() => onTakeOut(place)}>
            {words.takeOut} <span class="visually-hidden">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
