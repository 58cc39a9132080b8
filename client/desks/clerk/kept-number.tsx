import { useState } from 'preact/hooks'
import { listKeptNumbers } from '../../../server/documents/contract.ts'
import type { ShownDocument } from '../../documents/shown-document.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/field.tsx'
import { tell } from '../../parts/toast.ts'
import { useAnswer, useDoing } from '../../query.ts'
import { useFormats, useWords } from '../../words/index.ts'
import { useBookWords } from './books/use-book-words.ts'
import { sendOut } from './sending-out.ts'

/** Lets a signed document bear a number that was kept back, where the series has one; then it goes out as ever. */
export function KeptNumber({ document }: { document: ShownDocument }) {
  const words = useBookWords()
  const [isOpen, setOpen] = useState(false)
  const isWanted = document.stage === 'signed' && document.may['number']?.length === 0
  const { reply } = useAnswer(listKeptNumbers, { documentId: document.id }, isWanted)
  if (!isWanted || !reply || reply.numbers.length === 0) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.takeKept}</Button>
      {isOpen && (
        <KeptDialog document={document} numbers={reply.numbers} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

interface KeptDialogProps {
  document: ShownDocument
  numbers: readonly { number: number; reason: string; untilOn: string }[]
  onClose: () => void
}

function KeptDialog({ document, numbers, onClose }: KeptDialogProps) {
  const words = useBookWords()
  const { done } = useWords()
  const { day } = useFormats()
  const [number, setNumber] = useState(String(numbers[0]?.number ?? ''))
  const sending = useDoing(sendOut)
  return (
    <FormDialog
      title={words.takeKept}
      submit={words.takeKept}
      onClose={onClose}
      isBusy={sending.isRunning}
      problem={sending.problem}
      onSubmit={async () => {
        tell(done.issued(await sending.run({ document, keptNumber: Number(number) })))
      }}
    >
      <Select
        label={words.keptNumber}
        value={number}
        onValue={setNumber}
        options={numbers.map((kept) => [
          String(kept.number),
          `${String(kept.number)} · ${kept.reason} (${words.untilDay(day(kept.untilOn))})`,
        ])}
        isRequired
      />
    </FormDialog>
  )
}
