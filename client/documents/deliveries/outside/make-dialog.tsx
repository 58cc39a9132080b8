import { useState } from 'preact/hooks'
import { makeOutsideLink, renewOutsideLink } from '../../../../server/exchange/outside/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { DayField } from '../../../parts/day-field.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextField } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'

/** What opens a document for somebody outside; shown once. */
export interface MadeLink {
  recipientName: string
  path: string
  code: string
}

const daysOpen = 14

// In Vietnam, whose days the term counts.
function inTwoWeeks(): string {
  const milliseconds = (daysOpen * 24 + 7) * 3_600_000
  return new Date(Date.now() + milliseconds).toISOString().slice(0, 10)
}

interface MakeProps {
  documentId: number
  recipientName: string
  onMade: (made: MadeLink) => void
  onClose: () => void
}

/** Makes a link with its code for somebody outside every installation. */
export function MakeDialog({ documentId, recipientName: given, onMade, onClose }: MakeProps) {
  const { outside: words } = useExchangeWords()
  const making = useAct(makeOutsideLink)
  const [recipientName, setName] = useState(given)
  const [untilOn, setUntil] = useState<string | null>(inTwoWeeks())
  const submit = async (): Promise<void> => {
    if (untilOn === null) throw new Error('no day')
    onMade({ recipientName, ...(await making.run({ documentId, recipientName, untilOn })) })
  }
  return (
    <FormDialog
      title={words.makeFor}
      submit={words.make}
      onSubmit={submit}
      onClose={onClose}
      isBusy={making.isRunning}
      problem={making.problem}
    >
      <TextField
        label={words.recipient}
        value={recipientName}
        onValue={setName}
        maxLength={200}
        isRequired
      />
      <DayField label={words.until} day={inTwoWeeks()} onDay={setUntil} isRequired />
    </FormDialog>
  )
}

/** Makes a new link with a new code in the place of one. */
export function RenewDialog(props: MakeProps & { linkId: number }) {
  const { documentId, linkId, recipientName, onMade, onClose } = props
  const { outside: words } = useExchangeWords()
  const renewing = useAct(renewOutsideLink)
  const [untilOn, setUntil] = useState<string | null>(inTwoWeeks())
  const submit = async (): Promise<void> => {
    if (untilOn === null) throw new Error('no day')
    onMade({ recipientName, ...(await renewing.run({ documentId, linkId, untilOn })) })
  }
  return (
    <FormDialog
      title={`${words.renewFor}: ${recipientName}`}
      submit={words.renew}
      onSubmit={submit}
      onClose={onClose}
      isBusy={renewing.isRunning}
      problem={renewing.problem}
    >
      <DayField label={words.until} day={inTwoWeeks()} onDay={setUntil} isRequired />
    </FormDialog>
  )
}

/** Shows the link and its code, this once. */
export function MadeDialog({ made, onClose }: { made: MadeLink; onClose: () => void }) {
  const { outside: words } = useExchangeWords()
  const link = `${location.origin}${made.path}`
  // An inner network by plain http has no clipboard for pages.
  const clipboard = navigator.clipboard as Clipboard | undefined
  return (
    <FormDialog
      title={`${words.made}: ${made.recipientName}`}
      submit={words.written}
      onSubmit={() => Promise.resolve()}
      onClose={onClose}
    >
      <p class="quiet">{words.link}</p>
      <p class="told-once mono">{link}</p>
      {clipboard && (
        <Button
          onPress={() => {
            void clipboard.writeText(link).then(() => tell(words.copied))
          }}
        >
          {words.copy}
        </Button>
      )}
      <p class="quiet">{words.code}</p>
      <p class="told-once secret-code">{made.code.replace(/^(\d{4})/, '$1 ')}</p>
      <p class="note">{words.keepApart}</p>
    </FormDialog>
  )
}
