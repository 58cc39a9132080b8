import { useState } from 'preact/hooks'
import { enterPost, lendKeptCopy } from '../../../../server/documents/contract.ts'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useWords } from '../../../words/index.ts'
import type { BookDialogProps } from './book-choice.tsx'
import { DocumentChoice } from './document-choice.tsx'
import { useBookWords } from './use-book-words.ts'

type EnvelopeField = 'reference' | 'name' | 'envelopes' | 'received'

/** Enters envelopes in the post book: for a document of the body, or with a number written by hand. */
export function PostDialog({ onClose }: BookDialogProps) {
  const words = useBookWords()
  const { document } = useWords()
  const entering = useAct(enterPost)
  const [documentId, setDocument] = useState<number>()
  const [postedOn, setDay] = useState<string | null>(null)
  const [text, setText] = useState({ reference: '', name: '', envelopes: '1', received: '' })
  const field = (name: keyof typeof text, label: string, isRequired = false) => (
    <TextField
      label={label}
      value={text[name]}
      onValue={(value) => setText((before) => ({ ...before, [name]: value }))}
      isRequired={isRequired}
    />
  )
  const submit = async (): Promise<void> => {
    if (postedOn === null) throw new Error('no day')
    await entering.run({ ...envelopesOf(text), documentId: documentId ?? null, postedOn })
    tell(words.entered)
  }
  return (
    <FormDialog
      title={words.post}
      submit={words.post}
      onSubmit={submit}
      onClose={onClose}
      isBusy={entering.isRunning}
      problem={entering.problem}
    >
      <DocumentChoice chosen={documentId} onChoose={setDocument} />
      <div class="form-grid">
        <DayField label={words.postedOn} onDay={setDay} isRequired />
        {field('reference', document.reference)}
        {field('name', words.to)}
        {field('envelopes', words.envelopes, true)}
      </div>
      {field('received', words.postmark)}
    </FormDialog>
  )
}

function envelopesOf({ reference, name, envelopes, received }: Record<EnvelopeField, string>) {
  const to = name.trim() ? [{ name, envelopes: Number(envelopes) }] : []
  return { reference: reference.trim() || null, to, received: received.trim() || null, note: null }
}

/** Enters that somebody uses the kept copy of a document. */
export function LendDialog({ onClose }: BookDialogProps) {
  const words = useBookWords()
  const lending = useAct(lendKeptCopy)
  const [documentId, setDocument] = useState<number>()
  const [usedOn, setDay] = useState<string | null>(null)
  const [personName, setPerson] = useState('')
  const [allowedBy, setAllowed] = useState('')
  const submit = async (): Promise<void> => {
    if (documentId === undefined || usedOn === null) throw new Error('nothing chosen')
    await lending.run({ documentId, usedOn, personName, allowedBy, received: null, note: null })
    tell(words.entered)
  }
  return (
    <FormDialog
      title={words.lend}
      submit={words.lend}
      onSubmit={submit}
      onClose={onClose}
      isBusy={lending.isRunning}
      problem={lending.problem}
    >
      <DocumentChoice chosen={documentId} onChoose={setDocument} />
      <DayField label={words.usedOn} onDay={setDay} isRequired />
      <TextField label={words.person} value={personName} onValue={setPerson} isRequired />
      <TextField label={words.allowedBy} value={allowedBy} onValue={setAllowed} isRequired />
    </FormDialog>
  )
}
