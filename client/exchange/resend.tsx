import { useState } from 'preact/hooks'
import { listAgencies } from '../../server/agencies/contract.ts'
import { resendDelivery } from '../../server/exchange/outbox/contract.ts'
import { ActButton, type May } from '../parts/button.tsx'
import { FormDialog } from '../parts/dialog.tsx'
import { Picker } from '../parts/picker.tsx'
import { Problem } from '../parts/problem.tsx'
import { tell } from '../parts/toast.ts'
import { useAct, useAnswer } from '../query.ts'
import { useExchangeWords } from '../words/exchange.ts'
import { useWords } from '../words/index.ts'

interface ResendProps {
  deliveryId: number
  toName: string
  may: May
}

/** One press sends what was refused once more; beside it, to whom it should have gone. */
export function Resend({ deliveryId, toName, may }: ResendProps) {
  const { partners } = useWords()
  const words = useExchangeWords()
  const resending = useAct(resendDelivery)
  const [isElsewhere, setElsewhere] = useState(false)
  if (may['resend']?.length !== 0) return null
  const resend = (): void => {
    void resending.run({ deliveryId, toAgencyId: null }).then(
      () => tell(partners.resent),
      () => undefined,
    )
  }
  return (
    <>
      <div class="row-acts">
        <ActButton
          may={may}
          act="resend"
          look="primary"
          onPress={resend}
          isBusy={resending.isRunning}
        >
          {partners.resend}
        </ActButton>
        <ActButton may={may} act="resend" onPress={() => setElsewhere(true)}>
          {words.deliveries.elsewhere}
        </ActButton>
      </div>
      <Problem problem={resending.problem} />
      {isElsewhere && (
        <Elsewhere deliveryId={deliveryId} toName={toName} onClose={() => setElsewhere(false)} />
      )}
    </>
  )
}

interface ElsewhereProps {
  deliveryId: number
  toName: string
  onClose: () => void
}

function Elsewhere({ deliveryId, toName, onClose }: ElsewhereProps) {
  const { partners } = useWords()
  const words = useExchangeWords()
  const resending = useAct(resendDelivery)
  const agencies = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const [to, setTo] = useState<{ id: number; text: string }>()
  const submit = async (): Promise<void> => {
    if (!to) throw new Error('nobody chosen')
    await resending.run({ deliveryId, toAgencyId: to.id })
    tell(partners.resent)
  }
  return (
    <FormDialog
      title={`${words.deliveries.elsewhere}: ${toName}`}
      submit={partners.resend}
      onSubmit={submit}
      onClose={onClose}
      isBusy={resending.isRunning}
      problem={resending.problem}
    >
      <Picker
        label={words.deliveries.elsewhereTo}
        options={agencies.map(({ id, name }) => ({ id, text: name }))}
        onPick={setTo}
      />
      <p role="status">{to && <strong>{to.text}</strong>}</p>
    </FormDialog>
  )
}
