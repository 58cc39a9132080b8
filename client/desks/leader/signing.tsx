import { listDocuments } from '../../../server/documents/contract.ts'
import type { CallProblem } from '../../call.ts'
import { DocumentItem, type ListedDocument } from '../../documents/document-item.tsx'
import { useChosen } from '../../parts/chosen.ts'
import { Items } from '../../parts/items.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useAnswer } from '../../query.ts'
import { BatchTools } from '../../signing/batch/batch-tools.tsx'
import { byNeed } from '../../signing/queue.ts'
import { ReadMark } from '../../signing/read-mark.tsx'
import { useReading, type Reading } from '../../signing/reading.ts'
import { ToSign } from '../../signing/to-sign.tsx'
import { useWords } from '../../words/index.ts'

const waiting = { waitingFor: 'me', stage: 'awaiting-signature', limit: 200 } as const

/** The documents that wait for one's signature: read, sign, and the next one is there. */
export default function Signing() {
  const { desks } = useWords()
  const [chosen, choose] = useChosen('/leader/signing')
  const { reply, problem } = useAnswer(listDocuments, waiting)
  const reading = useReading()
  const queue = reply && byNeed(reply.documents)
  return (
    <Items
      title={desks.signing}
      items={queue}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={choose}
      tools={<Tools queue={queue ?? []} reading={reading} problem={problem} onLook={choose} />}
      show={(document) => (
        <>
          <DocumentItem document={document} />
          <ReadMark isRead={reading.has(document.id)} />
        </>
      )}
      detail={(documentId) =>
        queue?.some(({ id }) => id === documentId) && (
          <ToSign documentId={documentId} reading={reading} key={documentId} />
        )
      }
    />
  )
}

interface ToolsProps {
  queue: readonly ListedDocument[]
  reading: Reading
  problem: CallProblem | undefined
  onLook: (documentId: number) => void
}

function Tools({ queue, reading, problem, onLook }: ToolsProps) {
  const { signing: words } = useWords()
  const read = queue.filter(({ id }) => reading.has(id))
  return (
    <>
      <span class="quiet small">{words.readCount(read.length, queue.length)}</span>
      <BatchTools queue={queue} reading={reading} onLook={onLook} />
      <Problem problem={problem} />
    </>
  )
}
