import { listAgencies, type AgencyShown } from '../../../server/agencies/contract.ts'
import { DayField } from '../../parts/day-field.tsx'
import { Select, TextField } from '../../parts/field.tsx'
import { useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'

type Given =
  'code' | 'name' | 'organCode' | 'system' | 'level' | 'profile' | 'parentId' | 'placeName'

/** What has been filled in about a new body. */
export type FoundForm = Pick<AgencyShown, Given> & { validFrom: string | null }

interface FoundFieldsProps {
  form: FoundForm
  onChange: (change: Partial<FoundForm>) => void
}

/** The fields of a new body. */
export function FoundFields({ form, onChange }: FoundFieldsProps) {
  return (
    <div class="form-grid thirds">
      <Names form={form} onChange={onChange} />
      <Kind form={form} onChange={onChange} />
      <Standing form={form} onChange={onChange} />
    </div>
  )
}

function Names({ form, onChange }: FoundFieldsProps) {
  const { administration: words } = useWords()
  return (
    <>
      <TextField
        label={words.name}
        value={form.name}
        onValue={(name) => onChange({ name })}
        maxLength={200}
        isRequired
      />
      <TextField
        label={words.code}
        value={form.code}
        onValue={(code) => onChange({ code })}
        maxLength={35}
        isRequired
      />
      <TextField
        label={words.organCode}
        value={form.organCode}
        onValue={(organCode) => onChange({ organCode })}
        maxLength={30}
        isRequired
      />
      <TextField
        label={words.place}
        value={form.placeName}
        onValue={(placeName) => onChange({ placeName })}
        maxLength={100}
        isRequired
      />
    </>
  )
}

function Kind({ form, onChange }: FoundFieldsProps) {
  const { administration: words, systems, levels } = useWords()
  const changeSystem = (system: string): void => {
    const chosen = system as FoundForm['system']
    onChange({ system: chosen, profile: chosen })
  }
  return (
    <>
      <Select
        label={words.system}
        value={form.system}
        onValue={changeSystem}
        options={Object.entries(systems)}
      />
      <Select
        label={words.level}
        value={form.level}
        onValue={(level) => onChange({ level: level as FoundForm['level'] })}
        options={Object.entries(levels).filter(([level]) => level !== 'district')}
      />
      <Select
        label={words.profile}
        value={form.profile}
        onValue={(profile) => onChange({ profile: profile as FoundForm['profile'] })}
        options={Object.entries(words.profiles)}
      />
    </>
  )
}

function Standing({ form, onChange }: FoundFieldsProps) {
  const { administration: words, none } = useWords()
  const agencies = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const parents = agencies.map(({ id, name }) => [String(id), name] as const)
  return (
    <>
      <Select
        label={words.parent}
        value={String(form.parentId ?? '')}
        onValue={(parent) => onChange({ parentId: Number(parent) || null })}
        options={[['', none], ...parents]}
      />
      <DayField
        label={words.validFrom}
        {...(form.validFrom ? { day: form.validFrom } : {})}
        onDay={(validFrom) => onChange({ validFrom })}
        isRequired
      />
    </>
  )
}
