import { useState } from 'preact/hooks'
import { registerArrival } from '../../../server/exchange/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { ArrivalFields } from './arrival-fields.tsx'
import { emptyArrival, type ArrivalForm } from './arrival-form.ts'

/** Registers what came on paper or from outside every installation, with its scan. */
export function ArrivalDialog({ onClose }: { onClose: () => void }) {
  const { acts, done, forms, incoming } = useWords()
  const registering = useAct(registerArrival)
  const [form, setForm] = useState<ArrivalForm>(emptyArrival)
  const [isTried, setTried] = useState(false)
  const { file, issuedOn, ...given } = form
  const isSecret = form.secrecy !== 'none' && form.secrecy !== ''
  const submit = async (): Promise<void> => {
    setTried(true)
    // Nothing leaves this computer before it is declared open.
    if (given.secrecy !== 'none' || !file || !issuedOn) throw new Error('not filled in')
    const { secrecy, signerName, note } = given
    const texts = { signerName: signerName.trim() || null, note: note.trim() || null }
    const { arrivalNumber, irregularities } = await registering.run(
      { ...given, ...texts, issuedOn, secrecy },
      { file: [file] },
    )
    tell(done.registered(arrivalNumber))
    if (irregularities.length > 0) tell(incoming.irregular(irregularities.length))
  }
  return (
    <FormDialog
      title={acts.registerArrival}
      submit={acts.register}
      onSubmit={submit}
      onClose={onClose}
      isBusy={registering.isRunning}
      problem={registering.problem}
      isWide
    >
      <ArrivalFields
        form={form}
        onChange={(change) => {
          setForm((before) => ({ ...before, ...change }))
        }}
      />
      {isSecret && (
        <p class="note bad" role="alert">
          {forms.secrecyNote}
        </p>
      )}
      {isTried && !isSecret && !file && (
        <p class="note bad" role="alert">
          {incoming.missing(forms.file)}
        </p>
      )}
    </FormDialog>
  )
}
