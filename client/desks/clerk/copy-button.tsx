import { useState } from 'preact/hooks'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select, TextArea, TextField } from '../../parts/field.tsx'
import { useWords } from '../../words/index.ts'
import { CopyEnds } from './copies/copy-ends.tsx'
import { useCopying } from './copies/copying.ts'

type Way = 'SY-paper' | 'SL-paper' | 'TrS-paper' | 'TrS-electronic'

/** The button that copies an issued or registered document, with its form. */
export function CopyButton({ document }: { document: { id: number } }) {
  const { copies } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{copies.copy}</Button>
      {isOpen && <CopyDialog documentId={document.id} onClose={() => setOpen(false)} />}
    </>
  )
}

interface CopyDialogProps {
  documentId: number
  onClose: () => void
}

function CopyDialog({ documentId, onClose }: CopyDialogProps) {
  const { copies } = useWords()
  const [form, setForm] = useState<Form>(empty)
  const change = (changed: Partial<Form>): void => setForm((before) => ({ ...before, ...changed }))
  const { copy, isRunning, problem } = useDocumentCopy(documentId, form)
  return (
    <FormDialog
      title={copies.copy}
      submit={copies.make}
      onSubmit={copy}
      onClose={onClose}
      isBusy={isRunning}
      problem={problem}
    >
      <WayFields form={form} onChange={change} />
      <CopyEnds
        signer={form.signer}
        onSigner={(signer) => change({ signer })}
        recipients={form.recipients}
        onRecipients={(recipients) => change({ recipients })}
      />
    </FormDialog>
  )
}

interface Form {
  way: Way
  excerpt: string
  copiedFrom: string
  signer: string
  recipients: string
}

const empty: Form = { way: 'SY-paper', excerpt: '', copiedFrom: '', signer: '', recipients: '' }

function useDocumentCopy(documentId: number, { way, signer, copiedFrom, ...rest }: Form) {
  const { copy, ...copying } = useCopying()
  const [form, to] = way.split('-') as ['SY' | 'SL' | 'TrS', 'paper' | 'electronic']
  const wanted = { documentId, form, to, from: 'electronic', original: null } as const
  const signerPostId = Number(signer)
  const made = { signerPostId, copiedFrom: copiedFrom.trim() || null, secrecy: 'none' } as const
  return { ...copying, copy: () => copy({ ...wanted, ...made, ...rest }) }
}

function WayFields({ form, onChange }: { form: Form; onChange: (changed: Partial<Form>) => void }) {
  const { copies } = useWords()
  return (
    <>
      <Select
        label={copies.way}
        value={form.way}
        onValue={(way) => onChange({ way: way as Way })}
        options={Object.entries(copies.ways)}
        isRequired
      />
      <p class="quiet small">{copies.forwarded}</p>
      {form.way === 'SL-paper' && (
        <TextField
          label={copies.copiedFrom}
          hint={copies.copiedFromHint}
          value={form.copiedFrom}
          onValue={(copiedFrom) => onChange({ copiedFrom })}
          maxLength={80}
          isRequired
        />
      )}
      {form.way.startsWith('TrS') && (
        <TextArea
          label={copies.excerpt}
          value={form.excerpt}
          onValue={(excerpt) => onChange({ excerpt })}
          isRequired
        />
      )}
    </>
  )
}
