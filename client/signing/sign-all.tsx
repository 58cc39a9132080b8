import { useState } from 'preact/hooks'
import { showDocument } from '../../server/documents/contract.ts'
import { call, CallProblem } from '../call.ts'
import type { ListedDocument } from '../documents/document-item.tsx'
import { latestVersion } from '../documents/shown-document.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { Problem } from '../parts/problem.tsx'
import { tell } from '../parts/toast.ts'
import { useDoing } from '../query.ts'
import { useWords } from '../words/index.ts'
import { KeyDialog } from './key-dialog.tsx'
import { useOpenedKey, type HeldKey } from './key.ts'
import type { Reading } from './reading.ts'
import { sign } from './sign-document.ts'

interface SignAllProps {
  documents: readonly ListedDocument[]
  reading: Reading
  onClose: () => void
}

/** Signs one after the other the documents that were read to their end, and says of each how it went. */
export function SignAll({ documents, reading, onClose }: SignAllProps) {
  const words = useWords()
  const held = useOpenedKey()
  const { outcomes, run, isRunning } = useSignAll(reading)
  if (!held) return <KeyDialog onOpened={() => undefined} onClose={onClose} />
  const left = documents.filter(({ id }) => outcomes.get(id)?.state !== 'done')
  return (
    <FormDialog
      title={words.signing.signRead(documents.length)}
      submit={words.signing.signRead(left.length)}
      onClose={onClose}
      isBusy={isRunning}
      onSubmit={() => run(held, left)}
    >
      <p class="quiet small">{words.signing.signReadNote}</p>
      <ol>
        {documents.map((document) => (
          <li class="outcome" key={document.id}>
            <OneOutcome document={document} outcome={outcomes.get(document.id)} />
          </li>
        ))}
      </ol>
    </FormDialog>
  )
}

interface Outcome {
  state: 'running' | 'done' | 'failed'
  problem?: CallProblem
}

const looks = { waiting: '', running: 'warn', done: 'good', failed: 'bad' } as const

function OneOutcome({
  document,
  outcome,
}: {
  document: ListedDocument
  outcome: Outcome | undefined
}) {
  const { signing: words } = useWords()
  const state = outcome?.state ?? 'waiting'
  return (
    <>
      <div>
        <p>
          <strong>{document.typeName}</strong> {document.abstract}
        </p>
        <Problem problem={outcome?.problem} />
      </div>
      <span class={`badge ${looks[state]}`} role="status">
        {words.outcomes[state]}
      </span>
    </>
  )
}

function useSignAll(reading: Reading) {
  const { signing: words } = useWords()
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, Outcome>>(new Map())
  const [isRunning, setRunning] = useState(false)
  const signing = useDoing(({ key, id }: { key: HeldKey; id: number }) =>
    signRead(key, id, reading),
  )
  const set = (id: number, outcome: Outcome): void =>
    setOutcomes((before) => new Map(before).set(id, outcome))
  const signOne = async (key: HeldKey, id: number): Promise<boolean> => {
    set(id, { state: 'running' })
    try {
      await signing.run({ key, id })
      set(id, { state: 'done' })
      return true
    } catch (problem) {
      set(id, { state: 'failed', problem: problem as CallProblem })
      return false
    }
  }
  const run = async (key: HeldKey, left: readonly ListedDocument[]): Promise<void> => {
    let failed = 0
    setRunning(true)
    for (const { id } of left) failed += (await signOne(key, id)) ? 0 : 1
    setRunning(false)
    tell(words.signedOf(left.length - failed, left.length))
    // The dialog stays, with the reasons.
    if (failed > 0) throw new Error('some were not signed')
  }
  return { outcomes, run, isRunning }
}

// What was read is signed, and nothing that came in its place since.
async function signRead(key: HeldKey, documentId: number, reading: Reading): Promise<void> {
  const version = latestVersion(await call(showDocument, { documentId }))
  if (!version || !reading.has(documentId, version.version)) {
    throw new CallProblem(409, { reasons: ['signing.version_changed'] })
  }
  await sign({ key, documentId, version, hasReadToEnd: true })
}
