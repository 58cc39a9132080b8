import { useState } from 'preact/hooks'
import { listDocuments } from '../../server/documents/contract.ts'
import { replaceDocument } from '../../server/exchange/amendments/contract.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { Select, TextArea } from '../parts/field.tsx'
import { tell } from '../parts/toast.ts'
import { useAct, useAnswer } from '../query.ts'
import { useWords } from '../words/index.ts'

const mostShown = 100
const notIssued = ['awaiting-signature', 'signed', 'numbered', 'sealed']

/** Says which document, not issued yet, will stand in the place of an issued one. */
export function ReplaceDialog({
  documentId,
  onClose,
}: {
  documentId: number
  onClose: () => void
}) {
  const { amendments: words, forms } = useWords()
  const replacing = useAct(replaceDocument)
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const options = useReplacing()
  const submit = async (): Promise<void> => {
    await replacing.run({ documentId, byDocumentId: Number(by), reason })
    tell(words.replaced)
  }
  return (
    <FormDialog
      title={words.replacing}
      submit={words.replace}
      onSubmit={submit}
      onClose={onClose}
      isBusy={replacing.isRunning}
      problem={replacing.problem}
    >
      <p class="quiet small">{words.replaceNote}</p>
      {options?.length === 0 && <p class="note">{words.noneToReplace}</p>}
      <Select label={words.by} value={by} onValue={setBy} options={options ?? []} isRequired />
      <TextArea label={forms.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}

function useReplacing() {
  const { reply } = useAnswer(listDocuments, { direction: 'outgoing', limit: mostShown })
  return reply?.documents
    .filter(({ stage }) => notIssued.includes(stage))
    .map(({ id, typeName, reference, abstract }) => {
      return [String(id), [reference ?? typeName, abstract].join(' · ')] as const
    })
}
