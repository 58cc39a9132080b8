import { useState } from 'preact/hooks'
import { listDocuments } from '../../../server/documents/contract.ts'
import { fileDocument } from '../../../server/dossiers/contract.ts'
import { FormDialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useRested } from '../../parts/rested.ts'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import type { ListedDocument } from '../document-item.tsx'

const mostFound = 8

interface FileDocumentProps {
  dossierId: number
  onClose: () => void
}

/** Files a document found by its number or abstract. */
export function FileDocumentDialog({ dossierId, onClose }: FileDocumentProps) {
  const { acts, dossiers, done } = useWords()
  const filing = useAct(fileDocument)
  const [text, setText] = useState('')
  const wanted = useRested(text.trim())
  const [documentId, setDocumentId] = useState<number>()
  const isWanted = wanted.length >= 2
  const { reply } = useAnswer(listDocuments, { words: wanted, limit: mostFound }, isWanted)
  const submit = async (): Promise<void> => {
    if (documentId === undefined) throw new Error('nothing chosen')
    await filing.run({ dossierId, documentId })
    tell(done.sent)
  }
  return (
    <FormDialog
      title={dossiers.filing}
      submit={acts.file}
      onSubmit={submit}
      onClose={onClose}
      isBusy={filing.isRunning}
      problem={filing.problem}
    >
      <TextField
        label={dossiers.find}
        hint={dossiers.findHint}
        type="search"
        value={text}
        onValue={setText}
      />
      {isWanted && reply && (
        <FoundDocuments documents={reply.documents} chosen={documentId} onChoose={setDocumentId} />
      )}
    </FormDialog>
  )
}

interface FoundProps {
  documents: readonly ListedDocument[]
  chosen: number | undefined
  onChoose: (documentId: number) => void
}

function FoundDocuments({ documents, chosen, onChoose }: FoundProps) {
  const { dossiers, document: words } = useWords()
  if (documents.length === 0) return <p class="quiet">{dossiers.nothingFound}</p>
  return (
    <fieldset>
      <legend>{dossiers.found}</legend>
      {documents.map(({ id, reference, abstract, issuerName }) => (
        <label class="check" key={id}>
          <input
            type="radio"
            name="document"
            required
            checked={id === chosen}
            onChange={() => {
              onChoose(id)
            }}
          />
          <span>
            <strong>{reference ?? words.unnumbered}</strong> {abstract}{' '}
            <span class="quiet">({issuerName})</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
