import { useState } from 'preact/hooks'
import { holdPartner, tryPartner } from '../../../../server/exchange/partners/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { tell } from '../../../parts/toast.ts'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { AbandonDialog } from './abandon-dialog.tsx'
import { Alarms } from './alarms.tsx'
import { Bundles } from './bundles.tsx'
import { Comparison } from './comparison.tsx'
import { PartnerDialog } from './partner-dialog.tsx'
import { PartnerFacts } from './partner-facts.tsx'
import { PlacedBodies } from './placed-bodies.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { looks, standingOf, type ShownPartner, type ShownPartners } from './shown-partner.ts'

interface DetailProps {
  partner: ShownPartner
  alarms: ShownPartners['alarms']
}

/** An installation: how the exchange with it goes, by what it is known, which bodies live there, and what may be done. */
export function PartnerDetail({ partner, alarms }: DetailProps) {
  return (
    <>
      <PartnerHead partner={partner} />
      <div class="page">
        <PartnerFacts partner={partner} />
        {partner.carrier === 'folder' && <Bundles partnerId={partner.id} />}
        <Comparison partner={partner} />
        <PlacedBodies partner={partner} />
        {alarms.length > 0 && <Alarms alarms={alarms} />}
      </div>
    </>
  )
}

function PartnerHead({ partner }: { partner: ShownPartner }) {
  const { partners: words, carriers } = useExchangeWords()
  const [open, setOpen] = useState<'change' | 'abandon' | 'retire'>()
  const close = (): void => setOpen(undefined)
  const standing = standingOf(partner)
  return (
    <header class="document-head">
      <div class="line">
        <h2>{partner.name}</h2>
        <span class={`badge ${looks[standing]}`}>{words.states[standing]}</span>
        <span class="badge">{carriers[partner.carrier]}</span>
      </div>
      <div class="actions">
        <TryButton partnerId={partner.id} />
        <HoldButton partner={partner} />
        <Button onPress={() => setOpen('change')}>{words.change}</Button>
        {partner.waiting + partner.carried > 0 && (
          <Button onPress={() => setOpen('abandon')}>{words.abandon}</Button>
        )}
        <Button onPress={() => setOpen('retire')}>{words.retire}</Button>
      </div>
      {open === 'change' && <PartnerDialog partner={partner} onClose={close} />}
      {open === 'abandon' && <AbandonDialog partner={partner} onClose={close} />}
      {open === 'retire' && <RetireDialog partner={partner} onClose={close} />}
    </header>
  )
}

function TryButton({ partnerId }: { partnerId: number }) {
  const { partners: words } = useExchangeWords()
  const trying = useAct(tryPartner)
  const run = (): void => {
    void trying.run({ partnerId }).then(
      ({ isReached }) => tell(isReached ? words.tried : words.notTried),
      () => undefined,
    )
  }
  return (
    <>
      <Button look="primary" isBusy={trying.isRunning} onPress={run}>
        {words.try}
      </Button>
      <Problem problem={trying.problem} />
    </>
  )
}

function HoldButton({ partner: { id: partnerId, pausedAt } }: { partner: ShownPartner }) {
  const { partners: words } = useExchangeWords()
  const holding = useAct(holdPartner)
  const isHeld = pausedAt === null
  const run = (): void => {
    void holding.run({ partnerId, isHeld }).then(
      () => tell(isHeld ? words.held : words.released),
      () => undefined,
    )
  }
  return (
    <Button isBusy={holding.isRunning} onPress={run}>
      {isHeld ? words.hold : words.release}
    </Button>
  )
}
