import { useState } from 'preact/hooks'
import { amendDocument } from '../../server/exchange/amendments/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { Select, TextArea, TextField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { tell } from '../parts/toast.ts'
import { useAct } from '../query.ts'
import { useWords } from '../words/index.ts'
import { unchanged, updateOf, type UpdateForm } from './update-form.ts'
import { UpdateRecipients, type Recipient } from './update-recipients.tsx'

interface UpdateProps {
  documentId: number
  recipients: readonly Recipient[]
  onClose: () => void
}

/** Updates an issued document at its recipients: what it says, its file, who receives it. */
export function UpdateDialog({ documentId, recipients, onClose }: UpdateProps) {
  const { amendments: words, forms } = useWords()
  const updating = useAct(amendDocument)
  const [form, setForm] = useState(unchanged)
  const change = (changed: Partial<UpdateForm>): void =>
    setForm((before) => ({ ...before, ...changed }))
  const submit = async (): Promise<void> => {
    const files = form.file ? { file: [form.file] } : {}
    await updating.run(updateOf(documentId, form), files)
    tell(words.updated)
  }
  return (
    <FormDialog
      title={words.updating}
      submit={words.update}
      onSubmit={submit}
      onClose={onClose}
      isBusy={updating.isRunning}
      problem={updating.problem}
      isWide
    >
      <p class="quiet small">{words.updateNote}</p>
      <UpdateContent form={form} onChange={change} />
      <UpdateRecipients form={form} onChange={change} recipients={recipients} />
      <TextArea
        label={forms.reason}
        value={form.reason}
        onValue={(reason) => change({ reason })}
        isRequired
      />
    </FormDialog>
  )
}

interface ContentProps {
  form: UpdateForm
  onChange: (changed: Partial<UpdateForm>) => void
}

function UpdateContent({ form, onChange }: ContentProps) {
  const { amendments: words, forms, urgency, optional } = useWords()
  return (
    <>
      <TextField
        label={`${words.newAbstract} (${optional})`}
        value={form.abstract}
        onValue={(abstract) => onChange({ abstract })}
        maxLength={500}
      />
      <Select
        label={words.newUrgency}
        value={form.urgency}
        onValue={(value) => onChange({ urgency: value })}
        options={[['', words.unchanged], ...Object.entries(urgency)]}
      />
      <FileDrop
        label={`${words.newFile} (${optional})`}
        accept="application/pdf"
        onFile={(file) => onChange({ file })}
      />
      {form.file && (
        <Select
          label={forms.secrecy}
          value={form.secrecy}
          onValue={(secrecy) => onChange({ secrecy })}
          options={Object.entries(forms.secrecyLevels)}
          isRequired
        />
      )}
    </>
  )
}
