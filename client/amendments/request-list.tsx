import type { ComponentChildren } from 'preact'
import { listAmendments } from '../../server/exchange/amendments/contract.ts'
import { DocumentView } from '../documents/document-view.tsx'
import { useChosen } from '../parts/chosen.ts'
import { Items } from '../parts/items.tsx'
import { useAnswer } from '../query.ts'
import { useFormats, useWords } from '../words/index.ts'

interface RequestListProps {
  /** The address of the desk that the list is part of. */
  room: string
  tools: ComponentChildren
}

/** The requests of senders that wait for an answer, each beside the document that it is about. */
export function RequestList({ room, tools }: RequestListProps) {
  const { amendments: words } = useWords()
  const { moment } = useFormats()
  const [chosen, choose] = useChosen(room)
  const { reply } = useAnswer(listAmendments, {})
  return (
    <Items
      title={words.title}
      items={reply?.amendments}
      keyOf={({ incomingDocumentId }) => incomingDocumentId ?? 0}
      chosen={chosen}
      onChoose={choose}
      nothing={words.nothing}
      show={({ reference, kind, reason, fromName, askedAt }) => (
        <>
          <span class="top">{reference}</span>
          <span>{words.kinds[kind]}</span>
          <span class="clamp">{reason}</span>
          <span class="bottom">
            <span class="cut">{fromName}</span>
            <span class="whole">{moment(askedAt)}</span>
          </span>
        </>
      )}
      detail={(documentId) => <DocumentView documentId={documentId} key={documentId} />}
      tools={tools}
    />
  )
}
