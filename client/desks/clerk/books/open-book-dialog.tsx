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

/** Opens a further book: for some types, or for a council under the seal of the body. */
export function OpenBookDialog({ onClose }: BookDialogProps) {
  const words = useBookWords()
  const units = useUnitOptions()
  const opening = useAct(openBook)
  const [name, setName] = useState('')
  const [typeCodes, setTypes] = useState<readonly string[]>([])
  const [unit, setUnit] = useState('0')
  const [opensOn, setOpensOn] = useState<string | null>(null)
  const submit = async (): Promise<void> => {
    if (opensOn === null) throw new Error('no day')
    const unitId = Number(unit) || null
    const rules = { kind: 'outgoing', numbersPerType: false, runsBy: null } as const
    await opening.run({ ...rules, name, typeCodes: [...typeCodes], unitId, opensOn })
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
    >
      <div class="form-grid">
        <TextField label={words.name} value={name} onValue={setName} maxLength={200} isRequired />
        <DayField label={words.opensOn} onDay={setOpensOn} isRequired />
      </div>
      <Select label={words.forUnit} value={unit} onValue={setUnit} options={units} />
      <TypeChecks chosen={typeCodes} onChange={setTypes} />
    </FormDialog>
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
