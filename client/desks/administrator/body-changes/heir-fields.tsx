import type { AgencyShown } from '../../../../server/agencies/contract.ts'
import { Select, TextField } from '../../../parts/field.tsx'
import { useWords } from '../../../words/index.ts'
import type { Founding, HeirForm } from './change-form.ts'

interface HeirFieldsProps {
  heir: HeirForm
  agencies: readonly AgencyShown[]
  /** Whether all goes to it that has no place of its own. */
  isMain: boolean
  onHeir: (heir: HeirForm) => void
  onTakeOut: () => void
}

/** One heir: a body that stands by its name, or the fields of one to be founded. */
export function HeirFields({ heir, agencies, isMain, onHeir, onTakeOut }: HeirFieldsProps) {
  const { bodyChanges: words } = useWords()
  const isFounded = 'found' in heir
  const name = isFounded ? heir.found.name : heir.name
  return (
    <div class="body-change-heir">
      <div class="line">
        <strong>{name === '' ? words.foundHeir : name}</strong>
        {isFounded && <span class="badge">{words.newBody}</span>}
        {isMain && <span class="badge good">{words.mainHeir}</span>}
        <button type="button" class="button" onClick={onTakeOut}>
          {words.takeOut} <span class="visually-hidden">{name}</span>
        </button>
      </div>
      {isFounded && (
        <FoundingFields
          found={heir.found}
          agencies={agencies}
          onFound={(found) => onHeir({ found })}
        />
      )}
    </div>
  )
}

interface FoundingProps {
  found: Founding
  agencies: readonly AgencyShown[]
  onFound: (found: Founding) => void
}

function FoundingFields({ found, agencies, onFound }: FoundingProps) {
  const { administration: words, levels, none } = useWords()
  const change = (changes: Partial<Founding>): void => onFound({ ...found, ...changes })
  const texts = [
    ['name', words.name, 200],
    ['code', words.code, 35],
    ['organCode', words.organCode, 30],
    ['placeName', words.place, 100],
  ] as const
  const parents = agencies.map(({ id, name }) => [String(id), name] as const)
  return (
    <div class="form-grid thirds">
      {texts.map(([field, label, maxLength]) => (
        <TextField
          key={field}
          label={label}
          value={found[field]}
          onValue={(value) => change({ [field]: value })}
          maxLength={maxLength}
          isRequired
        />
      ))}
      <Select
        label={words.level}
        value={found.level}
        onValue={(level) => change({ level: level as Founding['level'] })}
        options={Object.entries(levels).filter(([level]) => level !== 'district')}
      />
      <Select
        label={words.parent}
        value={String(found.parentId ?? '')}
        onValue={(parent) => change({ parentId: Number(parent) || null })}
        options={[['', none], ...parents]}
      />
    </div>
  )
}
