import { useState } from 'preact/hooks'
import { showAgency } from '../../../../server/agencies/contract.ts'
import { openBook } from '../../../../server/documents/contract.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Select, TextField } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct, useAnswer } from '../../../query.ts'
import { useSession } from '../../../session.ts'
import type { BookDialogProps } from './book-choice.tsx'
import { useTypeOptions } from './series-type.tsx'
import { useBookWords } from './use-book-words.ts'

const empty = {
  ...{
    kind: 'outgoing' as 'outgoing' | 'incoming',
    name: '',
    unit: '0',
    organCode: '',
    runsBy: '',
  },
  typeCodes: [] as readonly string[],
  numbersPerType: false,
  opensOn: null as string | null,
}

type Form = typeof empty

interface PartProps {
  form: Form
  onChange: (change: Partial<Form>) => void
}

/** Opens a further book, outgoing or incoming: for some types, or for a council under the seal of the body. */
export function OpenBookDialog({ book, onClose }: BookDialogProps) {
  const words = useBookWords()
  const opening = useAct(openBook)
  const kind = book.kind === 'incoming' ? book.kind : 'outgoing'
  const [form, setForm] = useState<Form>({ ...empty, kind })
  const change = (changed: Partial<Form>): void => setForm((before) => ({ ...before, ...changed }))
  const submit = async (): Promise<void> => {
    const { unit, opensOn, runsBy, organCode, typeCodes, ...given } = form
    if (opensOn === null) throw new Error('no day')
    await opening.run({
      ...given,
      opensOn,
      unitId: Number(unit) || null,
      organCode: organCode.trim() || null,
      typeCodes: [...typeCodes],
      runsBy: runsBy === 'year' || runsBy === 'term' ? runsBy : null,
    })
    tell(words.opened)
  }
  return (
    <FormDialog
      title={words.open}
      submit={words.open}
      onSubmit={submit}
      onClose={onClose}
      isBusy={opening.isRunning}
      problem={opening.problem}
      isWide
    >
      <BookFields form={form} onChange={change} />
      <CouncilFields form={form} onChange={change} />
      <TypeChecks chosen={form.typeCodes} onChange={(typeCodes) => change({ typeCodes })} />
    </FormDialog>
  )
}

function BookFields({ form, onChange }: PartProps) {
  const words = useBookWords()
  return (
    <div class="form-grid">
      <Select
        label={words.kind}
        value={form.kind}
        onValue={(kind) => onChange({ kind: kind === 'incoming' ? kind : 'outgoing' })}
        options={Object.entries(words.kinds)}
      />
      <TextField
        label={words.name}
        value={form.name}
        onValue={(name) => onChange({ name })}
        maxLength={200}
        isRequired
      />
      <DayField label={words.opensOn} onDay={(opensOn) => onChange({ opensOn })} isRequired />
      <Select
        label={words.runsBy}
        value={form.runsBy}
        onValue={(runsBy) => onChange({ runsBy })}
        options={Object.entries(words.runs)}
      />
    </div>
  )
}

function CouncilFields({ form, onChange }: PartProps) {
  const words = useBookWords()
  const units = useUnitOptions()
  return (
    <>
      <Select
        label={words.forUnit}
        value={form.unit}
        onValue={(unit) => onChange({ unit })}
        options={units}
      />
      {form.unit !== '0' && (
        <TextField
          label={words.organCode}
          value={form.organCode}
          onValue={(organCode) => onChange({ organCode })}
          maxLength={29}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={form.numbersPerType}
          onChange={({ currentTarget }) => onChange({ numbersPerType: currentTarget.checked })}
        />
        <span>{words.perType}</span>
      </label>
    </>
  )
}

function useUnitOptions(): (readonly [string, string])[] {
  const words = useBookWords()
  const { agency } = useSession()
  const units = useAnswer(showAgency, { agencyId: agency.id }).reply?.units ?? []
  return [['0', words.everyUnit], ...units.map(({ id, name }) => [String(id), name] as const)]
}

interface TypeChecksProps {
  chosen: readonly string[]
  onChange: (codes: readonly string[]) => void
}

function TypeChecks({ chosen, onChange }: TypeChecksProps) {
  const words = useBookWords()
  const options = useTypeOptions()
  const toggle = (code: string): void =>
    onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])
  return (
    <fieldset class="type-checks">
      <legend>{words.forTypes}</legend>
      {options.map(([code, name]) => (
        <label class="check" key={code}>
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
