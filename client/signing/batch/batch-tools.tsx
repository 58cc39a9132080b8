import { useState } from 'preact/hooks'
import type { ListedDocument } from '../../documents/document-item.tsx'
import { Button } from '../../parts/button.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { useSession } from '../../session.ts'
import type { Reading } from '../reading.ts'
import { BatchDialog } from './batch-dialog.tsx'
import { forgetSitting, keptSitting } from './kept-sitting.ts'
import type { ChosenDocument } from './sitting.ts'
import { useBatchWords } from './words.ts'

interface BatchToolsProps {
  queue: readonly ListedDocument[]
  reading: Reading
  onLook: (documentId: number) => void
}

/** Opens a sitting over the queue, by its button or Shift and S; one that broke off is offered first. */
export function BatchTools({ queue, reading, onLook }: BatchToolsProps) {
  const { person } = useSession()
  const [opened, setOpened] = useState<{ kept: readonly ChosenDocument[] | undefined }>()
  const [, setDropped] = useState(0)
  const kept = keptSitting(person.id)
  const open = (): void => setOpened({ kept })
  const drop = (): void => {
    forgetSitting(person.id)
    setDropped((times) => times + 1)
  }
  if (opened) {
    const close = (): void => setOpened(undefined)
    return <BatchDialog {...{ queue, reading, onLook }} kept={opened.kept} onClose={close} />
  }
  if (kept) return <BrokenOff count={kept.length} onTakeUp={open} onDrop={drop} />
  return queue.length > 1 ? <OpenButton onOpen={open} /> : null
}

function OpenButton({ onOpen }: { onOpen: () => void }) {
  const words = useBatchWords()
  useShortcuts({ 'shift+s': onOpen })
  return (
    <Button shortcut="Shift+S" onPress={onOpen}>
      {words.open}
    </Button>
  )
}

interface BrokenOffProps {
  count: number
  onTakeUp: () => void
  onDrop: () => void
}

function BrokenOff({ count, onTakeUp, onDrop }: BrokenOffProps) {
  const words = useBatchWords()
  useShortcuts({ 'shift+s': onTakeUp })
  return (
    <div class="note broken-off" role="status">
      <p>{words.brokenOff(count)}</p>
      <div class="sitting-remedy">
        <Button look="primary" onPress={onTakeUp}>
          {words.takeUp}
        </Button>
        <Button look="plain" onPress={onDrop}>
          {words.drop}
        </Button>
      </div>
    </div>
  )
}
