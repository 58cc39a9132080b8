import { useState } from 'preact/hooks'
import { listAgencies } from '../../../../server/agencies/contract.ts'
import { placeBodies } from '../../../../server/exchange/partners/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Picker } from '../../../parts/picker.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct, useAnswer } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { ExpiryBadge, ExpiryNote, firstOf } from './expiry.tsx'
import type { ShownPartner } from './shown-partner.ts'

/** The bodies that live in an installation, and by what their signatures are known. */
export function PlacedBodies({ partner }: { partner: ShownPartner }) {
  const { partners: words } = useExchangeWords()
  const [isPlacing, setPlacing] = useState(false)
  const { bodies } = partner
  return (
    <section class="block">
      <div class="line">
        <h3>
          {words.bodies} ({bodies.length})
        </h3>
        <Button onPress={() => setPlacing(true)}>{words.place}</Button>
      </div>
      {bodies.length === 0 && <p class="quiet">{words.noBodies}</p>}
      <ExpiryNote expiry={firstOf(bodies.map(({ expiry }) => expiry))} />
      <ul class="list-plain">
        {bodies.map(({ agencyId, code, name, isPinned, expiry }) => (
          <li key={agencyId}>
            {name} <span class="mono quiet">{code}</span>{' '}
            <span class="badge">{isPinned ? words.pinned : words.notPinned}</span>{' '}
            <ExpiryBadge expiry={expiry} isDated />
          </li>
        ))}
      </ul>
      {isPlacing && <PlaceDialog partner={partner} onClose={() => setPlacing(false)} />}
    </section>
  )
}

interface PlaceProps {
  partner: ShownPartner
  onClose: () => void
}

function PlaceDialog({ partner, onClose }: PlaceProps) {
  const { partners: words } = useExchangeWords()
  const placing = useAct(placeBodies)
  const agencies = useAnswer(listAgencies, {}).reply?.agencies ?? []
  const [codes, setCodes] = useState(partner.bodies.map(({ code }) => code))
  const byId = new Map(agencies.map((agency) => [agency.id, agency.code]))
  const names = new Map(agencies.map(({ code, name }) => [code, name]))
  const add = (code: string | undefined): void => {
    if (code && !codes.includes(code)) setCodes([...codes, code])
  }
  return (
    <FormDialog
      title={`${words.place}: ${partner.name}`}
      submit={words.place}
      onClose={onClose}
      isBusy={placing.isRunning}
      problem={placing.problem}
      onSubmit={async () => {
        await placing.run({ partnerId: partner.id, bodies: codes.map((code) => ({ code })) })
        tell(words.placed)
      }}
    >
      <p class="quiet">{words.placeNote}</p>
      <Picker
        label={words.findBody}
        options={agencies.map(({ id, name }) => ({ id, text: name }))}
        onPick={({ id }) => add(byId.get(id))}
      />
      <Chosen
        names={codes.map((code) => [code, names.get(code) ?? code])}
        onTakeOut={(code) => setCodes(codes.filter((each) => each !== code))}
      />
    </FormDialog>
  )
}

interface ChosenProps {
  names: readonly (readonly [code: string, name: string])[]
  onTakeOut: (code: string) => void
}

function Chosen({ names, onTakeOut }: ChosenProps) {
  const { partners: words } = useExchangeWords()
  return (
    <ul class="chips">
      {names.map(([code, name]) => (
        <li class="chip" key={code}>
          {name}
          <button type="button" aria-label={words.takeOut(name)} onClick={() => onTakeOut(code)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
