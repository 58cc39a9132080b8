import { useState } from 'preact/hooks'
import { registerArrival } from '../../../server/exchange/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { ArrivalDuplicates } from './arrival-duplicates.tsx'
import { ArrivalFields } from './arrival-fields.tsx'
import { ArrivalSignatures } from './arrival-signatures.tsx'
import { emptyArrival, type ArrivalForm } from './arrival-form.ts'

/** Registers what came on paper or from outside every installation, with its scan. */
export function ArrivalDialog({ onClose }: { onClose: () => void }) {
  const { acts } = useWords()
  const [form, setForm] = useState<ArrivalForm>(emptyArrival)
  const [isTried, setTried] = useState(false)
  const { register, isRunning, problem } = useRegistering(form)
  const change = (changed: Partial<ArrivalForm>): void =>
    setForm((before) => ({ ...before, ...changed }))
  const submit = (): Promise<void> => {
    setTried(true)
    return register()
  }
  return (
    <FormDialog
      title={acts.registerArrival}
      submit={acts.register}
      onSubmit={submit}
      onClose={onClose}
      isBusy={isRunning}
      problem={problem}
      isWide
    >
      <ArrivalFields form={form} onChange={change} />
      <ArrivalDuplicates form={form} onChange={change} />
      <ArrivalSignatures form={form} />
      <WhyNot form={form} isTried={isTried} />
    </FormDialog>
  )
}

function useRegistering(form: ArrivalForm) {
  const { done, incoming } = useWords()
  const registering = useAct(registerArrival)
  const { file, issuedOn, secrecy, ...given } = form
  const register = async (): Promise<void> => {
    // Nothing leaves this computer before it is declared open.
    if (secrecy !== 'none' || !file || !issuedOn) throw new Error('not filled in')
    const arrival = { ...given, ...optionalOf(form), issuedOn, secrecy }
    const registered = await registering.run(arrival, { file: [file] })
    const odd = registered.irregularities.length
    tell(done.registered(registered.arrivalNumber))
    if (odd > 0) tell(incoming.irregular(odd))
  }
  return { register, isRunning: registering.isRunning, problem: registering.problem }
}

// What was left empty is not said.
function optionalOf({ signerName, note, arrivalNumber, duplicateReason }: ArrivalForm) {
  return {
    signerName: signerName.trim() || null,
    note: note.trim() || null,
    arrivalNumber: Number(arrivalNumber) || null,
    duplicateReason: duplicateReason.trim() || null,
  }
}

function WhyNot({ form, isTried }: { form: ArrivalForm; isTried: boolean }) {
  const { forms, incoming } = useWords()
  const isSecret = form.secrecy !== 'none' && form.secrecy !== ''
  const isFileMissing = isTried && !form.file
  if (!isSecret && !isFileMissing) return null
  return (
    <p class="note bad" role="alert">
      {isSecret ? forms.secrecyNote : incoming.missing(forms.file)}
    </p>
  )
}
