import { useState } from 'preact/hooks'
import { Link, useLocation, useParams, useSearch } from 'wouter-preact'
import { listDocuments, showDocument, submitDocument } from '../../../server/documents/contract.ts'
import { DocumentItem } from '../../documents/document-item.tsx'
import { DocumentView, type ShownDocument } from '../../documents/document-view.tsx'
import { ActButton } from '../../parts/button.tsx'
import { Items } from '../../parts/items.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Scope, type ScopeValue } from '../../parts/scope.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { DraftForm } from './draft-form.tsx'
import { UploadDialog } from './upload-dialog.tsx'

/** The officer's drafts, and the form where a new one begins. */
export default function Drafts() {
  const { chosen } = useParams<{ chosen?: string }>()
  const search = new URLSearchParams(useSearch())
  const answersId = Number(search.get('answers')) || null
  if (chosen === 'new') return <DraftForm document={undefined} answersId={answersId} />
  return search.get('edit') === 'yes' ? (
    <Editing documentId={Number(chosen)} />
  ) : (
    <DraftList chosen={chosen} />
  )
}

function Editing({ documentId }: { documentId: number }) {
  const { reply } = useAnswer(showDocument, { documentId })
  return reply ? <DraftForm document={reply} answersId={null} key={documentId} /> : null
}

function DraftList({ chosen }: { chosen: string | undefined }) {
  const words = useWords()
  const [, go] = useLocation()
  const [scope, setScope] = useState<ScopeValue>('waiting')
  const [text, setText] = useState('')
  const { reply } = useAnswer(listDocuments, {
    direction: 'outgoing',
    limit: 100,
    ...(scope === 'waiting' ? { waitingFor: 'me' as const } : {}),
    ...(text ? { words: text } : {}),
  })
  const tools = (
    <>
      <Scope scope={scope} onScope={setScope} text={text} onText={setText} />
      <div class="end">
        <Link class="button primary" href="/officer/drafts/new">
          {words.acts.draft}
        </Link>
      </div>
    </>
  )
  return (
    <Items
      title={words.desks.drafts}
      items={reply?.documents}
      keyOf={({ id }) => id}
      chosen={chosen ? Number(chosen) : undefined}
      onChoose={(id) => {
        go(`/officer/drafts/${String(id)}`, { replace: true })
      }}
      tools={tools}
      show={(document) => <DocumentItem document={document} />}
      detail={(documentId) => (
        <DocumentView
          documentId={documentId}
          actions={(document) => <Actions document={document} />}
        />
      )}
    />
  )
}

function Actions({ document }: { document: ShownDocument }) {
  const words = useWords()
  const [, go] = useLocation()
  const [isUploading, setUploading] = useState(false)
  const submitting = useAct(submitDocument)
  const { id: documentId, may, stage } = document
  const submit = (): void => {
    void submitting.run({ documentId, note: null }).then(
      () => {
        tell(words.done.sent)
      },
      () => undefined,
    )
  }
  useShortcuts({ n: stage === 'draft' && may['submit']?.length === 0 ? submit : undefined })
  if (stage !== 'draft') return null
  return (
    <>
      <ActButton
        may={may}
        act="submit"
        look="primary"
        shortcut="n"
        onPress={submit}
        isBusy={submitting.isRunning}
      >
        {words.acts.submit}
      </ActButton>
      <ActButton
        may={may}
        act="redraft"
        onPress={() => {
          go(`/officer/drafts/${String(documentId)}?edit=yes`)
        }}
      >
        {words.acts.redraft}
      </ActButton>
      <ActButton
        may={may}
        act="upload"
        onPress={() => {
          setUploading(true)
        }}
      >
        {words.acts.upload}
      </ActButton>
      <Problem problem={submitting.problem} />
      {isUploading && (
        <UploadDialog
          documentId={documentId}
          onClose={() => {
            setUploading(false)
          }}
        />
      )}
    </>
  )
}
