import { approveForm } from '../../../server/documents/contract.ts'
import type { ShownDocument } from '../../documents/shown-document.ts'
import { OutgoingList } from '../../documents/outgoing-list.tsx'
import { ReturnButton } from '../../documents/return-button.tsx'
import { ActButton } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { tell } from '../../parts/toast.ts'
import { useAct } from '../../query.ts'
import { useWords } from '../../words/index.ts'
import { InitialButton } from '../../signing/initials/initial-button.tsx'
import { HandOverButton } from './books/hand-over-dialog.tsx'
import { VoidButton } from './books/void-button.tsx'
import { CopyButton } from './copy-button.tsx'
import { KeptNumber } from './kept-number.tsx'
import { SendOut } from './send-out.tsx'

/** The clerk's outgoing documents: form checks, then number, seal and issue. */
export default function Outgoing() {
  const { desks } = useWords()
  return (
    <OutgoingList
      room="/clerk/outgoing"
      title={desks.outgoing}
      actions={(document) => <Actions document={document} />}
    />
  )
}

function Actions({ document }: { document: ShownDocument }) {
  return (
    <>
      {document.stage !== 'form-check' && <InitialButton document={document} />}
      {document.stage === 'form-check' && <FormCheck document={document} />}
      <VoidButton document={document} />
      <KeptNumber document={document} />
      <SendOut document={document} />
      {document.stage === 'issued' && (
        <>
          <HandOverButton documentId={document.id} />
          <CopyButton document={document} />
        </>
      )}
    </>
  )
}

function FormCheck({ document }: { document: ShownDocument }) {
  const words = useWords()
  const approving = useAct(approveForm)
  const { id: documentId, may } = document
  const approve = (): void => {
    void approving.run({ documentId, opinion: null }).then(
      () => tell(words.done.sent),
      () => undefined,
    )
  }
  useShortcuts({ n: may['approveForm']?.length === 0 ? approve : undefined })
  return (
    <>
      <Problem problem={approving.problem} />
      <ReturnButton document={document} />
      <InitialButton document={document} />
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
    </>
  )
}
