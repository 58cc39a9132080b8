import { useState } from 'preact/hooks'
import { listPartners } from '../../../../server/exchange/partners/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { useChosen } from '../../../parts/chosen.ts'
import { Items } from '../../../parts/items.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useAnswer } from '../../../query.ts'
import '../../../styles/exchange.css'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats, useWords } from '../../../words/index.ts'
import { ExpiryBadge, firstExpiry } from './expiry.tsx'
import { Overview } from './overview.tsx'
import { OwnEndingBadge } from './own-endings.tsx'
import { PartnerDetail } from './partner-detail.tsx'
import { PartnerDialog } from './partner-dialog.tsx'
import { looks, standingOf, type ShownPartner, type ShownPartners } from './shown-partner.ts'

const everyMilliseconds = 10_000
// No installation has this number; it stands for all of them.
const overviewKey = 1

/** The other installations: how the exchange with each goes, and what whoever keeps this one may do about it. */
export default function Partners() {
  const { desks } = useWords()
  const { partners: words } = useExchangeWords()
  const [chosen, choose] = useChosen('/administrator/partners')
  const [isAdding, setAdding] = useState(false)
  const { reply, problem } = useAnswer(listPartners, {}, true, everyMilliseconds)
  if (problem) return <Refused title={desks.partners} problem={problem} />
  return (
    <>
      <Items<ShownPartner | undefined>
        title={desks.partners}
        items={reply && [undefined, ...reply.partners]}
        keyOf={(partner) => partner?.id ?? overviewKey}
        chosen={chosen}
        onChoose={choose}
        show={(partner) =>
          partner ? <PartnerItem partner={partner} /> : <OverviewItem reply={reply} />
        }
        detail={(key) => reply && <Detail reply={reply} partnerId={key} />}
        tools={
          <div class="end">
            <Button onPress={() => setAdding(true)}>{words.add}</Button>
          </div>
        }
      />
      {isAdding && <PartnerDialog onClose={() => setAdding(false)} />}
    </>
  )
}

function Refused({
  title,
  problem,
}: {
  title: string
  problem: Parameters<typeof Problem>[0]['problem']
}) {
  return (
    <>
      <div class="toolbar">
        <h1>{title}</h1>
      </div>
      <div class="page narrow">
        <Problem problem={problem} />
      </div>
    </>
  )
}

function Detail({ reply, partnerId }: { reply: ShownPartners; partnerId: number }) {
  const partner = reply.partners.find(({ id }) => id === partnerId)
  if (!partner) return <Overview shown={reply} />
  const alarms = reply.alarms.filter((alarm) => alarm.partnerId === partnerId)
  return <PartnerDetail partner={partner} alarms={alarms} key={partnerId} />
}

function OverviewItem({ reply }: { reply: ShownPartners | undefined }) {
  const { partners: words, alarms } = useExchangeWords()
  const unseen = reply?.alarms.filter(({ seenAt }) => seenAt === null).length ?? 0
  return (
    <>
      <span class="top">{words.overview}</span>
      <span class="bottom">
        {unseen > 0 ? (
          <span class="badge bad">{alarms.count(unseen)}</span>
        ) : (
          <span>{words.overviewNote}</span>
        )}
        <OwnEndingBadge />
      </span>
    </>
  )
}

function PartnerItem({ partner }: { partner: ShownPartner }) {
  const words = useExchangeWords()
  const { moment } = useFormats()
  const { name, carrier, waiting, carried, refused, reachedAt } = partner
  const standing = standingOf(partner)
  const counts = [
    [words.partners.waiting, waiting + carried],
    [words.partners.refused, refused],
  ] as const
  return (
    <>
      <span class="top">
        {name} <span class={`badge ${looks[standing]}`}>{words.partners.states[standing]}</span>
      </span>
      <span>
        {words.carriers[carrier]}
        {counts
          .filter(([, count]) => count > 0)
          .map(([label, count]) => ` · ${label} ${String(count)}`)
          .join('')}
      </span>
      <span class="bottom">
        <span>{moment(reachedAt) || words.partners.never}</span>
        <ExpiryBadge expiry={firstExpiry(partner)} />
      </span>
    </>
  )
}
