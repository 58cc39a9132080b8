import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { showAgency } from '../../../../server/agencies/contract.ts'
import { handOver } from '../../../../server/documents/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { Picker, type Option } from '../../../parts/picker.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct, useAnswer } from '../../../query.ts'
import { useSession } from '../../../session.ts'
import type { BookDialogProps } from './book-choice.tsx'
import { DocumentChoice } from './document-choice.tsx'
import { useBookWords } from './use-book-words.ts'

/** Enters in the book to whom a document is handed on paper; the document is chosen first. */
export function HandOverDialog({ onClose }: BookDialogProps) {
  const [documentId, setDocument] = useState<number>()
  return (
    <HandOver documentId={documentId} onClose={onClose}>
      <DocumentChoice chosen={documentId} onChoose={setDocument} />
    </HandOver>
  )
}

/** The button that enters to whom this document is handed on paper. */
export function HandOverButton({ documentId }: { documentId: number }) {
  const words = useBookWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.hand}</Button>
      {isOpen && <HandOver documentId={documentId} onClose={() => setOpen(false)} />}
    </>
  )
}

interface HandOverProps {
  documentId: number | undefined
  children?: ComponentChildren
  onClose: () => void
}

function HandOver({ documentId, children, onClose }: HandOverProps) {
  const words = useBookWords()
  const receivers = useReceivers()
  const handing = useAct(handOver)
  const [handedOn, setDay] = useState<string | null>(null)
  const [toName, setName] = useState('')
  const [receivedBy, setReceived] = useState('')
  const submit = async (): Promise<void> => {
    if (documentId === undefined || handedOn === null) throw new Error('nothing chosen')
    const receipt = receivedBy.trim() || null
    await handing.run({ documentId, toName, handedOn, receivedBy: receipt, note: null })
    tell(words.entered)
  }
  return (
    <FormDialog
      title={words.hand}
      submit={words.hand}
      onSubmit={submit}
      onClose={onClose}
      isBusy={handing.isRunning}
      problem={handing.problem}
    >
      {children}
      <Picker label={words.findReceiver} options={receivers} onPick={({ text }) => setName(text)} />
      <TextField label={words.handTo} value={toName} onValue={setName} maxLength={200} isRequired />
      <div class="form-grid">
        <DayField label={words.postedOn} onDay={setDay} isRequired />
        <TextField
          label={words.receivedBy}
          value={receivedBy}
          onValue={setReceived}
          maxLength={100}
        />
      </div>
    </FormDialog>
  )
}

// Units and people of the body; anybody else is written by hand.
function useReceivers(): Option[] {
  const { agency } = useSession()
  const { reply } = useAnswer(showAgency, { agencyId: agency.id })
  const units = reply?.units.map(({ id, name }) => ({ id, text: name })) ?? []
  const people = reply?.posts.flatMap(({ id, title, holderName }) =>
    holderName === null ? [] : [{ id, text: `${holderName} (${title})` }],
  )
  return [...units, ...(people ?? [])]
}
