import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'wouter-preact'
import { draftDocument, previewDraft, redraftDocument } from '../../../server/documents/contract.ts'
import { call, readBytes } from '../../call.ts'
import { latestVersion, type ShownDocument } from '../../documents/shown-document.ts'
import { Button } from '../../parts/button.tsx'
import { PdfView } from '../../parts/pdf-view.tsx'
import { Problem } from '../../parts/problem.tsx'
import { tell } from '../../parts/toast.ts'
import { useDoing } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { DraftFields } from './draft-fields.tsx'
import { draftInput, useDraft, type DraftInput, type DraftState } from './draft-state.ts'

const pauseMilliseconds = 700

interface DraftFormProps {
  document: ShownDocument | undefined
  answersId: number | null
}

/** Writing a draft: a form and plain text at the left, the exact page at the right. */
export function DraftForm({ document, answersId }: DraftFormProps) {
  const words = useWords()
  const { draft, change } = useDraft(document, answersId)
  const shown = useSettled(draft)
  const saving = useSaving(document)
  const input = (): DraftInput => draftInput(draft)
  const submitted = (event: Event): void => {
    event.preventDefault()
    saving.save(input())
  }
  return (
    <div class="drafting">
      <form onSubmit={submitted}>
        <h1>{document ? words.acts.redraft : words.acts.draft}</h1>
        <p class="note small">{words.forms.layoutNote}</p>
        <DraftFields draft={draft} change={change} />
        <Problem problem={saving.problem} />
        <div class="actions">
          <Button type="submit" look="primary" isBusy={saving.isRunning}>
            {words.save}
          </Button>
        </div>
      </form>
      <Preview input={shown} />
    </div>
  )
}

function Preview({ input }: { input: DraftInput | undefined }) {
  const { forms } = useWords()
  return (
    <section class="preview" aria-label={forms.preview} tabIndex={0}>
      {input ? (
        <PdfView
          name={JSON.stringify(input)}
          read={() => readBytes(previewDraft, input)}
          isPreview
        />
      ) : (
        <p class="center">{forms.previewNote}</p>
      )}
    </section>
  )
}

// The page follows the typing: it is laid out anew once the drafter pauses.
function useSettled(draft: DraftState): DraftInput | undefined {
  const [settled, setSettled] = useState<DraftInput>()
  useEffect(() => {
    const { typeCode, signerPostId, abstract } = draft
    if (!typeCode || !signerPostId || !abstract.trim()) return undefined
    const timer = setTimeout(() => {
      setSettled(draftInput(draft))
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
    }
  }, [draft])
  return settled
}

function useSaving(document: ShownDocument | undefined) {
  const words = useWords()
  const [, go] = useLocation()
  const doing = useDoing((input: DraftInput) => saved(document, input))
  const opened = ({ id }: { id: number }): void => {
    tell(words.done.sent)
    go(`/officer/drafts/${String(id)}`)
  }
  const save = (input: DraftInput): void => {
    void doing.run(input).then(opened, () => undefined)
  }
  return { problem: doing.problem, isRunning: doing.isRunning, save }
}

async function saved(
  document: ShownDocument | undefined,
  input: DraftInput,
): Promise<{ id: number }> {
  if (!document) return await call(draftDocument, input)
  const baseVersion = latestVersion(document)?.version ?? 0
  return await call(redraftDocument, { ...input, documentId: document.id, baseVersion })
}
