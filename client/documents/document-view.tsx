import type { ComponentChildren } from 'preact'
import { readVersion, showDocument } from '../../server/documents/contract.ts'
import type { ReplyOf } from '../../server/platform/endpoint.ts'
import { readBytes } from '../call.ts'
import { Loading } from '../parts/loading.tsx'
import { PdfView } from '../parts/pdf-view.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAnswer } from '../query.ts'
import { DocumentHead } from './document-head.tsx'
import { DocumentSide } from './document-side.tsx'

/** A document as the server shows it. */
export type ShownDocument = ReplyOf<typeof showDocument>

interface DocumentViewProps {
  documentId: number
  /** What may be done here, as buttons. */
  actions?: (document: ShownDocument) => ComponentChildren
  onReadToEnd?: () => void
}

/** A document to read: what it is, its pages, and everything known of its way. */
export function DocumentView({ documentId, actions, onReadToEnd }: DocumentViewProps) {
  const { reply: document, problem } = useAnswer(showDocument, { documentId })
  if (problem) return <Problem problem={problem} />
  if (!document) return <Loading />
  const { version } = latestVersion(document) ?? { version: 0 }
  return (
    <>
      <DocumentHead document={document}>{actions?.(document)}</DocumentHead>
      <div class="document-body">
        {version > 0 ? (
          <PdfView
            name={`${String(documentId)}/${String(version)}`}
            read={() => readBytes(readVersion, { documentId, version })}
            {...(onReadToEnd ? { onReadToEnd } : {})}
          />
        ) : (
          <div />
        )}
        <DocumentSide document={document} />
      </div>
    </>
  )
}

/** The version of the main file in force. */
export function latestVersion({
  versions,
}: ShownDocument): ShownDocument['versions'][number] | undefined {
  return versions.toSorted((a, b) => b.version - a.version)[0]
}
