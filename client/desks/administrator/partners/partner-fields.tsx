import { useState } from 'preact/hooks'
import { Select, TextArea, TextField } from '../../../parts/field.tsx'
import { FileDrop } from '../../../parts/file-drop.tsx'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useWords } from '../../../words/index.ts'
import { fingerprintOf, readCard, type Card } from './card.ts'
import { Fingerprint } from './fingerprint.tsx'
import type { ShownPartner } from './shown-partner.ts'

/** What is typed of an installation. */
export interface PartnerForm {
  name: string
  carrier: ShownPartner['carrier']
  address: string
  certificate: string
  anchors: string
  systemId: string
}

interface FieldsProps {
  form: PartnerForm
  onChange: (change: Partial<PartnerForm>) => void
  onBodies: (bodies: Card['bodies']) => void
}

/** The fields of an installation; those that its carrier needs. */
export function PartnerFields({ form, onChange, onBodies }: FieldsProps) {
  const { partners: words } = useExchangeWords()
  const { optional } = useWords()
  const isAxis = form.carrier === 'axis'
  return (
    <>
      <TextField
        label={words.name}
        value={form.name}
        onValue={(name) => onChange({ name })}
        maxLength={200}
        isRequired
      />
      <WayFields form={form} onChange={onChange} />
      {isAxis ? (
        <TextField
          label={words.systemId}
          value={form.systemId}
          onValue={(systemId) => onChange({ systemId })}
          maxLength={80}
          isRequired
        />
      ) : (
        <KnownBy form={form} onChange={onChange} onBodies={onBodies} />
      )}
      <TextArea
        label={`${words.anchors} (${optional})`}
        hint={words.anchorsHint}
        value={form.anchors}
        onValue={(anchors) => onChange({ anchors })}
      />
    </>
  )
}

function WayFields({ form, onChange }: Omit<FieldsProps, 'onBodies'>) {
  const { partners: words, carriers } = useExchangeWords()
  return (
    <div class="form-grid">
      <Select
        label={words.carrier}
        value={form.carrier}
        onValue={(carrier) => onChange({ carrier: carrier as PartnerForm['carrier'] })}
        options={Object.entries(carriers)}
        isRequired
      />
      <TextField
        label={words.address}
        hint={words.addressHint}
        value={form.address}
        onValue={(address) => onChange({ address })}
        maxLength={300}
        isRequired
      />
    </div>
  )
}

function KnownBy({ form, onChange, onBodies }: FieldsProps) {
  const { partners: words, fingerprint } = useExchangeWords()
  const { optional } = useWords()
  const [told, setTold] = useState('')
  const sha256 = fingerprintOf(form.certificate)
  const read = async (file: File | undefined): Promise<void> => {
    const card = file && (await readCard(file))
    if (card) onChange({ certificate: card.certificate })
    onBodies(card?.bodies ?? [])
    setTold(card ? words.cardRead(card.bodies.length) : words.cardWrong)
  }
  return (
    <>
      <FileDrop
        label={`${words.card} (${optional})`}
        accept="application/json,.json"
        onFile={(file) => void read(file)}
      />
      <p role="status">{told}</p>
      <TextArea
        label={words.certificate}
        value={form.certificate}
        onValue={(certificate) => onChange({ certificate })}
        isRequired
      />
      {sha256 && (
        <div class="note">
          <p>{fingerprint.theirs}</p>
          <Fingerprint sha256={sha256} />
          <p class="small">{fingerprint.howTo}</p>
        </div>
      )}
    </>
  )
}
