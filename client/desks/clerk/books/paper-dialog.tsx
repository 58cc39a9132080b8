import { useState } from 'preact/hooks'
import { registerPaper } from '../../../../server/documents/contract.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Select, TextArea, TextField } from '../../../parts/field.tsx'
import { FileDrop } from '../../../parts/file-drop.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import type { BookDialogProps } from './book-choice.tsx'
import { useTypeOptions } from './series-type.tsx'
import { useBookWords } from './use-book-words.ts'

const empty = {
  ...{ number: '', notation: '', typeCode: '', abstract: '', signerName: '', signerTitle: '' },
  ...{ recipients: '', remark: '', secrecy: '' },
  issuedOn: null as string | null,
  file: undefined as File | undefined,
}

type Form = typeof empty
interface FieldsProps {
  form: Form
  onChange: (change: Partial<Form>) => void
}

/** Registers late a document that was issued on paper, with its scan. */
export function PaperDialog({ book, onClose }: BookDialogProps) {
  const words = useBookWords()
  const { forms } = useWords()
  const [form, setForm] = useState(empty)
  const registering = useAct(registerPaper)
  const change = (changed: Partial<Form>): void => setForm((before) => ({ ...before, ...changed }))
  const submit = async (): Promise<void> => {
    const { file, issuedOn, secrecy, number, recipients, ...given } = form
    // Nothing leaves this computer before it is declared open.
    if (!file || issuedOn === null || secrecy !== 'none') throw new Error('not filled in')
    const named = recipients.split('\n').map((line) => line.trim())
    const paper = {
      ...given,
      issuedOn,
      secrecy,
      recipients: named.filter(Boolean),
      copies: 1,
    } as const
    const registerId = book.registerId ?? 0
    const input = { ...paper, registerId, number: Number(number) || null }
    tell(words.registered((await registering.run(input, { file: [file] })).reference))
  }
  const isSecret = form.secrecy !== 'none' && form.secrecy !== ''
  return (
    <FormDialog
      title={words.paper}
      submit={words.paper}
      onSubmit={submit}
      onClose={onClose}
      isBusy={registering.isRunning}
      problem={registering.problem}
      isWide
    >
      <ScanFields form={form} onChange={change} />
      {isSecret && <p class="note bad">{forms.secrecyNote}</p>}
      <NumberFields form={form} onChange={change} />
      <WordsFields form={form} onChange={change} />
    </FormDialog>
  )
}

function ScanFields({ form, onChange }: FieldsProps) {
  const { forms } = useWords()
  return (
    <div class="form-grid">
      <Select
        label={forms.secrecy}
        value={form.secrecy}
        onValue={(secrecy) => onChange({ secrecy })}
        options={Object.entries(forms.secrecyLevels)}
        isRequired
      />
      <FileDrop label={forms.file} accept="application/pdf" onFile={(file) => onChange({ file })} />
    </div>
  )
}

function NumberFields({ form, onChange }: FieldsProps) {
  const words = useBookWords()
  const { document } = useWords()
  const types = useTypeOptions()
  return (
    <div class="form-grid">
      <Select
        label={document.type}
        value={form.typeCode}
        onValue={(typeCode) => onChange({ typeCode })}
        options={types}
        isRequired
      />
      <DayField label={document.date} onDay={(issuedOn) => onChange({ issuedOn })} isRequired />
      <TextField
        label={words.paperNumber}
        value={form.number}
        onValue={(number) => onChange({ number })}
      />
      <TextField
        label={words.notation}
        value={form.notation}
        onValue={(notation) => onChange({ notation })}
        maxLength={60}
        isRequired
      />
    </div>
  )
}

function WordsFields({ form, onChange }: FieldsProps) {
  const words = useBookWords()
  const { document } = useWords()
  const text = (name: 'signerName' | 'signerTitle', label: string) => (
    <TextField
      label={label}
      value={form[name]}
      onValue={(value) => onChange({ [name]: value })}
      maxLength={100}
      isRequired
    />
  )
  const area = (name: 'abstract' | 'recipients' | 'remark', label: string) => (
    <TextArea
      label={label}
      value={form[name]}
      onValue={(value) => onChange({ [name]: value })}
      isRequired={name !== 'recipients'}
    />
  )
  return (
    <>
      {area('abstract', document.abstract)}
      <div class="form-grid">
        {text('signerName', words.signer)}
        {text('signerTitle', words.signerTitle)}
      </div>
      {area('recipients', words.recipients)}
      {area('remark', words.remark)}
    </>
  )
}
