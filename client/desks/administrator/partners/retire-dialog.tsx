import { useState } from 'preact/hooks'
import { retirePartner } from '../../../../server/exchange/partners/contract.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { TextArea } from '../../../parts/field.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useWords } from '../../../words/index.ts'
import type { ShownPartner } from './shown-partner.ts'

interface RetireProps {
  partner: ShownPartner
  onClose: () => void
}

/** Ends the exchange with an installation, with the reason. */
export function RetireDialog({ partner: { id: partnerId, name }, onClose }: RetireProps) {
  const { partners: words } = useExchangeWords()
  const { forms } = useWords()
  const retiring = useAct(retirePartner)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={`${words.retire}: ${name}`}
      submit={words.retire}
      onClose={onClose}
      isBusy={retiring.isRunning}
      problem={retiring.problem}
      onSubmit={async () => {
        await retiring.run({ partnerId, reason })
        tell(words.retired)
      }}
    >
      <p class="quiet">{words.retireNote}</p>
      <TextArea label={forms.reason} value={reason} onValue={setReason} isRequired />
    </FormDialog>
  )
}
