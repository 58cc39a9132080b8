import { useState } from 'preact/hooks'
import { abandonMessages } from '../../../../server/exchange/partners/contract.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextArea } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import type { ShownPartner } from './shown-partner.ts'

interface AbandonProps {
  partner: ShownPartner
  onClose: () => void
}

/** Gives up the receipts of what still waits for an installation, with the reason that each sender reads. */
export function AbandonDialog({ partner, onClose }: AbandonProps) {
  const { partners: words } = useExchangeWords()
  const abandoning = useAct(abandonMessages)
  const [reason, setReason] = useState('')
  const { id: partnerId, name, waiting, carried } = partner
  return (
    <FormDialog
      title={`${words.abandon}: ${name}`}
      submit={words.abandon}
      onClose={onClose}
      isBusy={abandoning.isRunning}
      problem={abandoning.problem}
      onSubmit={async () => {
        const { messages, isMore } = await abandoning.run({ partnerId, reason })
        const done = words.abandoned(messages)
        tell(isMore ? `${done} ${words.abandonMore}` : done)
      }}
    >
      <p class="note">{words.abandonNote(waiting + carried)}</p>
      <p class="quiet">{words.abandonLate}</p>
      <TextArea label={words.abandonReason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
