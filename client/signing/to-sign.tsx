import { useEffect, useState } from 'preact/hooks'
import { showDocument } from '../../server/documents/contract.ts'
import { showPlaces } from '../../server/signing/places/contract.ts'
import type { CallProblem } from '../call.ts'
import { DocumentView } from '../documents/document-view.tsx'
import { ReturnButton } from '../documents/return-button.tsx'
import { latestVersion } from '../documents/shown-document.ts'
import { Deciding } from '../parts/deciding.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAnswer } from '../query.ts'
import { KeyState } from './key-state.tsx'
import type { Moved } from './places/geometry.ts'
import { MovedNote } from './places/moved-note.tsx'
import { PlaceBoxes } from './places/place-boxes.tsx'
import { ReadMark } from './read-mark.tsx'
import type { Reading } from './reading.ts'
import { TakeOver } from './take-over.tsx'
import { SignButton } from './sign-button.tsx'

interface ToSignProps {
  documentId: number
  reading: Reading
}

/** A document that waits for one's signature: its pages, where the signature will stand, and what may be decided. */
export function ToSign({ documentId, reading }: ToSignProps) {
  const { reply: document } = useAnswer(showDocument, { documentId })
  const [problem, setProblem] = useState<CallProblem>()
  const version = document && latestVersion(document)?.version
  const isRead = version !== undefined && reading.has(documentId, version)
  const placing = usePlacing(documentId, version)
  return (
    <Deciding
      says={
        <>
          <Problem problem={problem} />
          <ReadMark isRead={isRead} />
          {placing.note}
          <KeyState />
        </>
      }
      buttons={
        document && (
          <>
            <ReturnButton document={document} />
            <TakeOver document={document} />
            <SignButton
              document={document}
              hasReadToEnd={isRead}
              places={placing.moved}
              onProblem={setProblem}
            />
          </>
        )
      }
    >
      <DocumentView
        documentId={documentId}
        onSheets={placing.setSheets}
        onReadToEnd={() => version && reading.mark(documentId, version)}
      />
      {placing.boxes}
    </Deciding>
  )
}

// What was moved on one version says nothing of the next.
function usePlacing(documentId: number, version: number | undefined) {
  const [moved, setMoved] = useState<Moved>({})
  const [sheets, setSheets] = useState<HTMLElement>()
  const { reply: places } = useAnswer(showPlaces, { documentId })
  useEffect(() => setMoved({}), [version])
  const boxes = sheets && places && (
    <PlaceBoxes
      sheets={sheets}
      places={places}
      moved={moved}
      onMove={(name, place) => setMoved((before) => ({ ...before, [name]: place }))}
    />
  )
  const note = <MovedNote moved={moved} onBack={() => setMoved({})} />
  return { moved, setSheets, boxes, note }
}
