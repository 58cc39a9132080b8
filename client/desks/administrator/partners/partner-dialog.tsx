import { useState } from 'preact/hooks'
import {
  addPartner,
  changePartner,
  placeBodies,
} from '../../../../server/exchange/partners/contract.ts'
import { call } from '../../../call.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { tell } from '../../../parts/toast.ts'
import { useDoing } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import type { Card } from './card.ts'
import { PartnerFields, type PartnerForm } from './partner-fields.tsx'
import type { ShownPartner } from './shown-partner.ts'

interface DialogProps {
  /** The one to change; a new one where left out. */
  partner?: ShownPartner
  onClose: () => void
}

interface Entered {
  form: PartnerForm
  bodies: Card['bodies']
}

/** Enters another installation, with the card that it gave, or changes how it is reached and known. */
export function PartnerDialog({ partner, onClose }: DialogProps) {
  const { partners: words } = useExchangeWords()
  const [form, setForm] = useState(formOf(partner))
  const [bodies, setBodies] = useState<Card['bodies']>([])
  const doing = useDoing((entered: Entered) => enter(partner, entered))
  return (
    <FormDialog
      title={partner ? words.changing : words.add}
      submit={partner ? words.change : words.add}
      onClose={onClose}
      isBusy={doing.isRunning}
      problem={doing.problem}
      onSubmit={async () => {
        await doing.run({ form, bodies })
        tell(partner ? words.changed : words.added)
      }}
      isWide
    >
      <PartnerFields
        form={form}
        onChange={(change) => setForm((before) => ({ ...before, ...change }))}
        onBodies={setBodies}
      />
    </FormDialog>
  )
}

const empty: PartnerForm = {
  ...({ name: '', carrier: 'https', address: '' } as const),
  ...{ certificate: '', anchors: '', systemId: '' },
}

function formOf(partner: ShownPartner | undefined): PartnerForm {
  if (!partner) return empty
  const { name, carrier, address, certificate, anchors, systemId } = partner
  const told = { certificate: certificate ?? '', anchors: anchors ?? '', systemId: systemId ?? '' }
  return { name, carrier, address, ...told }
}

// The bodies of a card are placed with the certificates that it names, beside those that live there already.
async function enter(partner: ShownPartner | undefined, { form, bodies }: Entered): Promise<void> {
  const { name, carrier, address, certificate, anchors, systemId } = form
  const texts = { certificate: told(certificate), anchors: told(anchors), systemId: told(systemId) }
  const given = { name, carrier, address, ...texts }
  const { id: partnerId } = partner
    ? await call(changePartner, {
        ...{ partnerId: partner.id, ...given, isPaused: partner.pausedAt !== null },
      })
    : await call(addPartner, given)
  if (bodies.length > 0) await place(partnerId, bodies, partner?.bodies ?? [])
}

const told = (text: string): string | null => text.trim() || null

async function place(
  partnerId: number,
  bodies: Card['bodies'],
  before: ShownPartner['bodies'],
): Promise<void> {
  const fresh = bodies.map(({ code, certificate }) => ({ code, certificate }))
  const named = new Set(fresh.map(({ code }) => code))
  const kept = before.filter(({ code }) => !named.has(code)).map(({ code }) => ({ code }))
  await call(placeBodies, { partnerId, bodies: [...kept, ...fresh] })
}
