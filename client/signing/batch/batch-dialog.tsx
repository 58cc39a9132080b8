import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { ListedDocument } from '../../documents/document-item.tsx'
import { Button } from '../../parts/button.tsx'
import { useSession } from '../../session.ts'
import { useWords } from '../../words/index.ts'
import type { Reading } from '../reading.ts'
import { Choosing, chosenDocuments, useChoice } from './choice.tsx'
import { beginSitting, leaveSitting, useSitting } from './sitting-store.ts'
import type { ChosenDocument, Sitting } from './sitting.ts'
import { UnderWay } from './under-way.tsx'
import { useRun } from './use-run.tsx'
import { useBatchWords } from './words.ts'
import '../../styles/sitting.css'

interface BatchDialogProps {
  queue: readonly ListedDocument[]
  reading: Reading
  /** A sitting that broke off, to be taken up where it stands. */
  kept: readonly ChosenDocument[] | undefined
  onLook: (documentId: number) => void
  onClose: () => void
}

/** Several documents signed in one sitting: chosen, signed one by one, each with its own outcome. */
export function BatchDialog({ queue, reading, kept, onLook, onClose }: BatchDialogProps) {
  const { person } = useSession()
  const sitting = useSitting()
  useEffect(() => {
    if (kept) void beginSitting(person, kept)
    return leaveSitting
  }, [])
  // Left before the desk asks what is still kept of it.
  const close = (): void => {
    leaveSitting()
    onClose()
  }
  const look = (documentId: number): void => {
    onLook(documentId)
    close()
  }
  return (
    <Frame onClose={close}>
      {sitting ? (
        <UnderWay sitting={sitting} onLook={look} onClose={close} />
      ) : (
        !kept && <ToChoose queue={queue} reading={reading} onClose={close} />
      )}
    </Frame>
  )
}

function Frame({ children, onClose }: { children: ComponentChildren; onClose: () => void }) {
  const words = useBatchWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="dialog sitting" aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{words.title}</h2>
        <p class="quiet small">{words.note}</p>
      </header>
      {children}
    </dialog>
  )
}

interface ToChooseProps {
  queue: readonly ListedDocument[]
  reading: Reading
  onClose: () => void
}

function ToChoose({ queue: current, reading, onClose }: ToChooseProps) {
  const words = useBatchWords()
  const { cancel } = useWords()
  // What one chooses from does not move under one's hand.
  const [queue] = useState(current)
  const choice = useChoice(queue, reading)
  const chosen = chosenDocuments(queue, choice, reading)
  const titles = titlesOf(queue)
  const unread = chosen.filter(({ isRead }) => !isRead).length
  const { run, asking } = useRun()
  const count = chosen.length
  return (
    <>
      <div class="sitting-body" role="group" aria-label={words.list} tabIndex={0}>
        <Choosing queue={queue} reading={reading} choice={choice} />
      </div>
      <footer class="buttons">
        {count === 0 && <p class="quiet small">{words.nothingChosen}</p>}
        <Button onPress={onClose}>{cancel}</Button>
        <Button look="primary" isBusy={count === 0} onPress={() => run({ chosen, titles })}>
          {unread > 0 ? words.signUnread(count, unread) : words.sign(count)}
        </Button>
      </footer>
      {asking}
    </>
  )
}

const titlesOf = (queue: readonly ListedDocument[]): Sitting['titles'] =>
  new Map(queue.map(({ id, typeName, abstract }) => [id, [typeName, abstract]]))
