import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter-preact'
import { approveForm, listDocuments } from '../../../server/documents/contract.ts'
import { DocumentItem } from '../../documents/document-item.tsx'
import { DocumentView, type ShownDocument } from '../../documents/document-view.tsx'
import { ReturnDialog } from '../../documents/return-dialog.tsx'
import { ActButton } from '../../parts/button.tsx'
import { Items } from '../../parts/items.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { tell } from '../../parts/toast.ts'
import { useAct, useAnswer } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { SendOut } from './send-out.tsx'
import { Scope, type ScopeValue } from '../../parts/scope.tsx'

/** The clerk's outgoing documents: form checks, then number, seal and issue. */
export default function Outgoing() {
  const words = useWords()
  const { chosen } = useParams<{ chosen?: string }>()
  const [, go] = useLocation()
  const [scope, setScope] = useState<ScopeValue>('waiting')
  const [text, setText] = useState('')
  const { reply } = useAnswer(listDocuments, {
    direction: 'outgoing',
    limit: 100,
    ...(scope === 'waiting' ? { waitingFor: 'me' as const } : {}),
    ...(text ? { words: text } : {}),
  })
  return (
    <Items
      title={words.desks.outgoing}
      items={reply?.documents}
      keyOf={({ id }) => id}
      chosen={chosen ? Number(chosen) : undefined}
      onChoose={(id) => {
        go(`/clerk/outgoing/${String(id)}`, { replace: true })
      }}
      tools={<Scope scope={scope} onScope={setScope} text={text} onText={setText} />}
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
  const [isReturning, setReturning] = useState(false)
  const approving = useAct(approveForm)
  const { id: documentId, may } = document
  const approve = (): void => {
    void approving.run({ documentId, opinion: null }).then(
      () => {
        tell(words.done.sent)
      },
      () => undefined,
    )
  }
  const openReturn = (): void => {
    setReturning(true)
  }
  const isChecking = document.stage === 'form-check'
  useShortcuts({
    n: isChecking && may['approveForm']?.length === 0 ? approve : undefined,
    t: isChecking ? openReturn : undefined,
  })
  return (
    <>
      {isChecking && (
        <>
          <ActButton
            may={may}
            act="approveForm"
            look="primary"
            shortcut="n"
            onPress={approve}
            isBusy={approving.isRunning}
          >
            {words.acts.approveForm}
          </ActButton>
          <ActButton may={may} act="return" shortcut="t" onPress={openReturn}>
            {words.acts.return}
          </ActButton>
        </>
      )}
      <SendOut document={document} />
      <Problem problem={approving.problem} />
      {isReturning && (
        <ReturnDialog
          documentId={documentId}
          onClose={() => {
            setReturning(false)
          }}
        />
      )}
    </>
  )
}
