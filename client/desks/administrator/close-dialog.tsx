import { useState } from 'preact/hooks'
import { closeAgency, listAgencies } from '../../../server/agencies/contract.ts'
import { DayField } from '../../parts/day-field.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import type { ShownAgency } from './shown-agency.ts'

interface CloseDialogProps {
  agency: ShownAgency
  onClose: () => void
}

/** Ends a body on a day and names its successor, if it has one. */
export function CloseDialog({ agency, onClose }: CloseDialogProps) {
  const { administration: words, done, none } = useWords()
  const closing = useAct(closeAgency)
  const others = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const [validTo, setValidTo] = useState<string | null>(null)
  const [successor, setSuccessor] = useState('')
  const submit = async (): Promise<void> => {
    if (!validTo) throw new Error('no day')
    const successorId = Number(successor) || null
    await closing.run({ agencyId: agency.id, validTo, successorId })
    tell(done.sent)
  }
  const options = others
    .filter(({ id }) => id !== agency.id)
    .map(({ id, name }) => [String(id), name] as const)
  return (
    <FormDialog
      title={`${words.close}: ${agency.name}`}
      submit={words.close}
      onSubmit={submit}
      onClose={onClose}
      isBusy={closing.isRunning}
      problem={closing.problem}
    >
      <DayField label={words.validTo} onDay={setValidTo} isRequired />
      <Select
        label={words.successor}
        value={successor}
        onValue={setSuccessor}
        options={[['', none], ...options]}
      />
    </FormDialog>
  )
}
