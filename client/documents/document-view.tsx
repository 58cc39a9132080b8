import type { ComponentChildren } from 'preact'
import { readVersion, showDocument } from '../../server/documents/contract.ts'
import { readBytes } from '../call.ts'
import { Deciding } from '../parts/deciding.tsx'
import { Loading } from '../parts/loading.tsx'
import { PdfView } from '../parts/pdf-view.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAnswer } from '../query.ts'
import { useReason } from '../words/index.ts'
import { useSession } from '../session.ts'
import { markRead } from '../signing/reading.ts'
import { DocumentHead } from './document-head.tsx'
import { DocumentSide } from './document-side.tsx'
import { isWithdrawn, latestVersion, type ShownDocument } from './shown-document.ts'
import '../styles/amendments.css'

interface DocumentViewProps {
  documentId: number
  /** What may be done here, as buttons. */
  actions?: (document: ShownDocument) => ComponentChildren
  onReadToEnd?: () => void
  /** Told the element that holds the drawn pages, and nothing when they go. */
  onSheets?: (sheets: HTMLElement | undefined) => void
}

/** A document to read: what it is, its pages, everything known of its way, and what may be done, at the foot. */
export function DocumentView({ documentId, actions, ...told }: DocumentViewProps) {
  const { reply: document, problem } = useAnswer(showDocument, { documentId })
  if (problem) return <Problem problem={problem} />
  if (!document) return <Loading />
  const read = (
    <>
      <DocumentHead document={document} />
      <div class="document-body">
        <Pages document={document} {...told} />
        <DocumentSide document={document} />
      </div>
    </>
  )
  return actions ? <Deciding buttons={actions(document)}>{read}</Deciding> : read
}

type Told = Pick<DocumentViewProps, 'onReadToEnd' | 'onSheets'>

function Pages({ document, onReadToEnd, ...rest }: { document: ShownDocument } & Told) {
  const { person } = useSession()
  const reason = useReason()
  const { id: documentId } = document
  const version = latestVersion(document)?.version
  if (version === undefined) return <div />
  if (isWithdrawn(document))
    return (
      <div class="withdrawn">
        <p class="note bad">{reason('document.recalled')}</p>
      </div>
    )
  return (
    <PdfView
      name={`${documentId}/${version}`}
      read={() => readBytes(readVersion, { documentId, version })}
      onReadToEnd={() => {
        markRead(person.id, documentId, version)
        onReadToEnd?.()
      }}
      {...rest}
    />
  )
}
