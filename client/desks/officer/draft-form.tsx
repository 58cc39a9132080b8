import { useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { draftDocument, previewDraft, redraftDocument } from '../../../server/documents/contract.ts'
import { call, readBytes } from '../../call.ts'
import { latestVersion, type ShownDocument } from '../../documents/document-view.tsx'
import { Button } from '../../parts/button.tsx'
import { TextArea, TextField } from '../../parts/field.tsx'
import { PdfView } from '../../parts/pdf-view.tsx'
import { Problem } from '../../parts/problem.tsx'
import { tell } from '../../parts/toast.ts'
import { useDoing } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { DraftChoices } from './draft-choices.tsx'
import { DraftRecipients } from './draft-recipients.tsx'
import { draftInput, useDraft, type DraftInput } from './draft-state.ts'

interface DraftFormProps {
  document: ShownDocument | undefined
  answersId: number | null
}

/** Writing a draft: a form and plain text at the left, the exact page at the right. */
export function DraftForm({ document, answersId }: DraftFormProps) {
  const words = useWords()
  const { draft, change } = useDraft(document)
  const [, go] = useLocation()
  const [shown, setShown] = useState<{ name: string; input: DraftInput }>()
  const saving = useDoing((input: DraftInput) => save(document, input))
  const input = (): DraftInput => draftInput(draft, answersId)
  const submitted = (event: Event): void => {
    event.preventDefault()
    void saving.run(input()).then(
      ({ id }) => {
        tell(words.done.sent)
        go(`/officer/drafts/${String(id)}`)
      },
      () => undefined,
    )
  }
  const preview = (): void => {
    setShown({ name: JSON.stringify(draft), input: input() })
  }
  return (
    <div class="drafting">
      <form onSubmit={submitted}>
        <h1>{document ? words.acts.redraft : words.acts.draft}</h1>
        <p class="note small">{words.forms.layoutNote}</p>
        <DraftChoices draft={draft} change={change} />
        <TextField
          label={words.document.abstract}
          value={draft.abstract}
          maxLength={500}
          isRequired
          onValue={(abstract) => {
            change({ abstract })
          }}
        />
        <TextArea
          label={words.forms.addressees}
          value={draft.addressees}
          onValue={(addressees) => {
            change({ addressees })
          }}
        />
        <TextArea
          label={words.forms.legalBases}
          value={draft.legalBases}
          onValue={(legalBases) => {
            change({ legalBases })
          }}
        />
        <TextArea
          label={words.forms.text}
          hint={words.forms.textHint}
          value={draft.text}
          isTall
          onValue={(text) => {
            change({ text })
          }}
        />
        <DraftRecipients draft={draft} change={change} />
        <NotSecret
          isChecked={draft.isNotSecret}
          onCheck={(isNotSecret) => {
            change({ isNotSecret })
          }}
        />
        <Problem problem={saving.problem} />
        <div class="actions">
          <Button type="submit" look="primary" isBusy={saving.isRunning}>
            {words.save}
          </Button>
          <Button onPress={preview}>{words.acts.preview}</Button>
        </div>
      </form>
      <div class="preview">
        {shown && <PdfView name={shown.name} read={() => readBytes(previewDraft, shown.input)} />}
      </div>
    </div>
  )
}

async function save(
  document: ShownDocument | undefined,
  input: DraftInput,
): Promise<{ id: number }> {
  if (!document) return await call(draftDocument, input)
  const baseVersion = latestVersion(document)?.version ?? 0
  return await call(redraftDocument, { ...input, documentId: document.id, baseVersion })
}

function NotSecret({
  isChecked,
  onCheck,
}: {
  isChecked: boolean
  onCheck: (isChecked: boolean) => void
}) {
  const { forms } = useWords()
  return (
    <label class="check">
      <input
        type="checkbox"
        required
        checked={isChecked}
        onChange={(event) => {
          onCheck(event.currentTarget.checked)
        }}
      />
      {forms.notSecret}
    </label>
  )
}
