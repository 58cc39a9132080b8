import { useState } from 'preact/hooks'
import { foundAgency } from '../../../server/agencies/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { FoundFields, type FoundForm } from './found-fields.tsx'
import { today } from '../../parts/today.ts'

const emptyForm = (): FoundForm => ({
  code: '',
  name: '',
  organCode: '',
  system: 'state',
  level: 'commune',
  profile: 'state',
  parentId: null,
  placeName: '',
  validFrom: today(),
})

/** Enters a body that comes into force on a day. */
export function FoundDialog({ onClose }: { onClose: () => void }) {
  const { administration: words, done } = useWords()
  const founding = useAct(foundAgency)
  const [form, setForm] = useState(emptyForm)
  const submit = async (): Promise<void> => {
    const { validFrom } = form
    if (!validFrom) throw new Error('no day')
    await founding.run({ ...form, validFrom })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={words.newBody}
      submit={words.newBody}
      onSubmit={submit}
      onClose={onClose}
      isBusy={founding.isRunning}
      problem={founding.problem}
      isWide
    >
      <FoundFields
        form={form}
        onChange={(change) => {
          setForm((before) => ({ ...before, ...change }))
        }}
      />
    </FormDialog>
  )
}
