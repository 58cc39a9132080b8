import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { ListedDocument } from '../../documents/document-item.tsx'
import { DueMark, UrgencyMark } from '../../parts/marks.tsx'
import { Why } from '../../parts/why.tsx'
import type { Reading } from '../reading.ts'
import type { ChosenDocument } from './sitting.ts'
import { useBatchWords } from './words.ts'

/** What is chosen so far, and how to choose. */
export interface Choice {
  chosen: ReadonlySet<number>
  toggle: (documentId: number) => void
  isKnowing: boolean
  setKnowing: (isKnowing: boolean) => void
}

/** At first all that was read is chosen, and nothing else. */
export function useChoice(queue: readonly ListedDocument[], reading: Reading): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(queue.map(({ id }) => id).filter((id) => reading.has(id))),
  )
  const [isKnowing, setKnowing] = useState(false)
  const only = (keep: (id: number) => boolean): void =>
    setChosen((before) => new Set([...before].filter(keep)))
  return {
    chosen,
    isKnowing,
    toggle: (documentId) =>
      chosen.has(documentId)
        ? only((id) => id !== documentId)
        : setChosen(new Set([...chosen, documentId])),
    setKnowing: (isOn) => {
      setKnowing(isOn)
      if (!isOn) only((id) => reading.has(id))
    },
  }
}

/** The chosen documents in the order of the queue. */
export function chosenDocuments(
  queue: readonly ListedDocument[],
  { chosen }: Choice,
  reading: Reading,
): ChosenDocument[] {
  return queue
    .filter(({ id }) => chosen.has(id))
    .map(({ id }) => ({
      documentId: id,
      version: reading.versionOf(id),
      isRead: reading.has(id),
    }))
}

interface ChoosingProps {
  queue: readonly ListedDocument[]
  reading: Reading
  choice: Choice
}

/** What was read is chosen at once; what was not, only by a decision of its own, under its warning. */
export function Choosing({ queue, reading, choice }: ChoosingProps) {
  const words = useBatchWords()
  const read = queue.filter(({ id }) => reading.has(id))
  const unread = queue.filter(({ id }) => !reading.has(id))
  return (
    <>
      <Group title={words.read(read.length)}>
        {read.length === 0 && <p class="quiet small">{words.noneRead}</p>}
        <Boxes documents={read} choice={choice} />
      </Group>
      {unread.length > 0 && (
        <Group title={words.unread(unread.length)}>
          <Knowingly choice={choice} />
          <Boxes documents={unread} choice={choice} isClosed={!choice.isKnowing} />
        </Group>
      )}
    </>
  )
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="sitting-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

function Knowingly({ choice: { isKnowing, setKnowing } }: { choice: Choice }) {
  const words = useBatchWords()
  const noteId = useId()
  return (
    <div class="knowingly">
      <label class="sitting-row">
        <input
          type="checkbox"
          checked={isKnowing}
          aria-describedby={noteId}
          onChange={(event) => setKnowing(event.currentTarget.checked)}
        />
        <span>{words.knowingly}</span>
      </label>
      <p class="small" id={noteId}>
        {words.knowinglyNote}
      </p>
    </div>
  )
}

interface BoxesProps {
  documents: readonly ListedDocument[]
  choice: Choice
  isClosed?: boolean
}

// Pressed, it stays as it is.
const closed = { onClick: (event: Event) => event.preventDefault() }

function Boxes({ documents, choice, isClosed = false }: BoxesProps) {
  const words = useBatchWords()
  return documents.map((document) => (
    <label class="sitting-row" key={document.id}>
      {isClosed ? (
        <Why why={words.notKnowingly}>
          {(tied) => <input type="checkbox" readOnly checked={false} {...closed} {...tied} />}
        </Why>
      ) : (
        <input
          type="checkbox"
          checked={choice.chosen.has(document.id)}
          onChange={() => choice.toggle(document.id)}
        />
      )}
      <span>
        <strong>{document.typeName}</strong> {document.abstract}
      </span>
      <span class="sitting-marks">
        <UrgencyMark urgency={document.urgency} />
        <DueMark due={document.due} />
      </span>
    </label>
  ))
}
