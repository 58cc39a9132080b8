import { useState } from 'preact/hooks'
import { approveContent, listDocuments, showDocument } from '../../../server/documents/contract.ts'
import { DocumentItem } from '../../documents/document-item.tsx'
import { DocumentView } from '../../documents/document-view.tsx'
import type { ShownDocument } from '../../documents/shown-document.ts'
import { ReturnButton } from '../../documents/return-button.tsx'
import { ActButton } from '../../parts/button.tsx'
import { useChosen } from '../../parts/chosen.ts'
import { Deciding } from '../../parts/deciding.tsx'
import { Items } from '../../parts/items.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { useAct, useAnswer } from '../../query.ts'
import { InitialButton } from '../../signing/initials/initial-button.tsx'
import { byNeed } from '../../signing/queue.ts'
import { useWords } from '../../words/index.ts'

const waiting = { waitingFor: 'me', stage: 'content-check', limit: 200 } as const

/** The drafts whose content a unit head answers for (Decree 30/2020, Art 10). */
export default function Checks() {
  const words = useWords()
  const [chosen, choose] = useChosen('/leader/checks')
  const { reply, problem } = useAnswer(listDocuments, waiting)
  const queue = reply && byNeed(reply.documents)
  return (
    <Items
      title={words.desks.checks}
      items={queue}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      tools={<Problem problem={problem} />}
      show={(document) => <DocumentItem document={document} />}
      detail={(documentId) =>
        queue?.some(({ id }) => id === documentId) && (
          <ToCheck documentId={documentId} key={documentId} />
        )
      }
    />
  )
}

function ToCheck({ documentId }: { documentId: number }) {
  const { reply: document } = useAnswer(showDocument, { documentId })
  const buttons = document && (
    <>
      <ReturnButton document={document} />
      <InitialButton document={document} />
      <ApproveButton document={document} />
    </>
  )
  return (
    <Deciding buttons={buttons}>
      <DocumentView documentId={documentId} />
    </Deciding>
  )
}

function ApproveButton({ document }: { document: ShownDocument }) {
  const { acts, forms } = useWords()
  const approving = useAct(approveContent)
  const [isAsked, setAsked] = useState(false)
  const press = (): void => setAsked(true)
  useShortcuts({ n: document.may['approveContent']?.length === 0 ? press : undefined })
  return (
    <>
      <ActButton
        may={document.may}
        act="approveContent"
        look="primary"
        shortcut="n"
        onPress={press}
      >
        {acts.approveContent}
      </ActButton>
      {isAsked && (
        <TextDialog
          title={acts.approveContent}
          label={forms.opinion}
          acting={approving}
          inputOf={(opinion) => ({ documentId: document.id, opinion })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
