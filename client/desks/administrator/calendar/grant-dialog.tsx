import { useState } from 'preact/hooks'
import { grantOversight } from '../../../../server/agencies/oversights/contract.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Select, TextField } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { today } from '../../../parts/today.ts'
import { useAct } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'

const systems = ['party', 'state', 'front'] as const

interface GrantDialogProps {
  agencyId: number
  /** The body's own system, which needs no door. */
  system: string
  onClose: () => void
}

/** Lets the auditors of a body read another system for a term, on a basis. */
export function GrantDialog({ agencyId, system: own, onClose }: GrantDialogProps) {
  const { calendar: words, systems: names, done } = useWords()
  const granting = useAct(grantOversight)
  const others = systems.filter((each) => each !== own)
  const [chosen, choose] = useState<string>(others[0] ?? 'state')
  const [validFrom, setValidFrom] = useState<string | null>(today)
  const [validTo, setValidTo] = useState<string | null>(null)
  const [basis, setBasis] = useState('')
  const submit = async (): Promise<void> => {
    const system = systems.find((each) => each === chosen)
    if (!system || !validFrom || !validTo) throw new Error('not filled in')
    await granting.run({ agencyId, system, validFrom, validTo, basis })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={words.grant}
      submit={words.grant}
      onSubmit={submit}
      onClose={onClose}
      isBusy={granting.isRunning}
      problem={granting.problem}
    >
      <Select
        label={words.system}
        value={chosen}
        onValue={choose}
        options={others.map((each) => [each, names[each]])}
        isRequired
      />
      <DayField label={words.from} day={today()} onDay={setValidFrom} isRequired />
      <DayField label={words.to} onDay={setValidTo} isRequired />
      <TextField label={words.basis} value={basis} onValue={setBasis} maxLength={500} isRequired />
    </FormDialog>
  )
}
