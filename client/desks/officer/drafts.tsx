import { useState } from 'preact/hooks'
import { Link, useLocation, useParams, useSearch } from 'wouter-preact'
import { showDocument, submitDocument } from '../../../server/documents/contract.ts'
import type { ShownDocument } from '../../documents/shown-document.ts'
import { OutgoingList } from '../../documents/outgoing-list.tsx'
import { ActButton } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { InitialButton } from '../../signing/initials/initial-button.tsx'
import { useWords } from '../../words/index.ts'
import { DraftForm } from './draft-form.tsx'
import { UploadDialog } from './upload-dialog.tsx'

/** The officer's drafts, and the form where a new one begins. */
export default function Drafts() {
  const { chosen } = useParams<{ chosen?: string }>()
  const search = new URLSearchParams(useSearch())
  const answersId = Number(search.get('answers')) || null
  if (chosen === 'new') return <DraftForm document={undefined} answersId={answersId} />
  return search.get('edit') === 'yes' ? <Editing documentId={Number(chosen)} /> : <DraftList />
}

function Editing({ documentId }: { documentId: number }) {
  const { reply } = useAnswer(showDocument, { documentId })
  return reply ? <DraftForm document={reply} answersId={null} key={documentId} /> : null
}

function DraftList() {
  const { desks, acts } = useWords()
  const begin = (
    <div class="end">
      <Link class="button primary" href="/officer/drafts/new">
        {acts.draft}
      </Link>
    </div>
  )
  return (
    <OutgoingList
      room="/officer/drafts"
      title={desks.drafts}
      tools={begin}
      actions={(document) => <Actions document={document} />}
    />
  )
}

function Actions({ document }: { document: ShownDocument }) {
  const { acts, done } = useWords()
  const [, go] = useLocation()
  const submitting = useAct(submitDocument)
  const { id: documentId, may, stage } = document
  const told = (): void => tell(done.sent)
  const submit = (): void => {
    void submitting.run({ documentId, note: null }).then(told, () => undefined)
  }
  const edit = (): void => go(`/officer/drafts/${String(documentId)}?edit=yes`)
  const { isRunning: isBusy, problem } = submitting
  useShortcuts({ n: stage === 'draft' && may['submit']?.length === 0 ? submit : undefined })
  if (stage !== 'draft') return <InitialButton document={document} />
  return (
    <>
      <Problem problem={problem} />
      <ActButton may={may} act="redraft" onPress={edit}>
        {acts.redraft}
      </ActButton>
      <UploadButton document={document} what="annex" />
      <UploadButton document={document} what="upload" />
      <InitialButton document={document} />
      <ActButton {...{ may, isBusy }} act="submit" look="primary" shortcut="n" onPress={submit}>
        {acts.submit}
      </ActButton>
    </>
  )
}

interface UploadButtonProps {
  document: ShownDocument
  what: 'upload' | 'annex'
}

function UploadButton({ document: { id, may }, what }: UploadButtonProps) {
  const { acts } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActButton may={may} act={what} onPress={() => setOpen(true)}>
        {acts[what]}
      </ActButton>
      {isOpen && <UploadDialog documentId={id} what={what} onClose={() => setOpen(false)} />}
    </>
  )
}
