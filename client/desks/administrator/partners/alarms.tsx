import { seeAlarm } from '../../../../server/exchange/partners/contract.ts'
import { Button } from '../../../parts/button.tsx'
import { useAct } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'
import type { ShownPartners } from './shown-partner.ts'

interface AlarmsProps {
  alarms: ShownPartners['alarms']
  names?: ReadonlyMap<number, string>
}

/** What other installations did that they must not, unseen ones first. */
export function Alarms({ alarms, names }: AlarmsProps) {
  const { alarms: words } = useExchangeWords()
  return (
    <section class="block">
      <h3>{words.title}</h3>
      {alarms.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="cards">
        {alarms.map((alarm) => (
          <Alarm alarm={alarm} name={names?.get(alarm.partnerId)} key={alarm.id} />
        ))}
      </ul>
    </section>
  )
}

interface AlarmProps {
  alarm: ShownPartners['alarms'][number]
  name: string | undefined
}

function Alarm({ alarm: { id: alarmId, kind, uuid, raisedAt, seenAt }, name }: AlarmProps) {
  const { alarms: words } = useExchangeWords()
  const { moment } = useFormats()
  const seeing = useAct(seeAlarm)
  return (
    <li class={`card ${seenAt === null ? 'bad' : ''}`}>
      <p class="line">
        <strong>{words.kinds[kind] ?? kind}</strong>
        {seenAt !== null && <span class="badge">{words.seen}</span>}
      </p>
      <p class="quiet small">
        {[name, moment(raisedAt)].filter(Boolean).join(', ')}
        {'. '}
        {words.message} <span class="mono">{uuid}</span>
      </p>
      {seenAt === null && (
        <div class="row-acts">
          <Button
            isBusy={seeing.isRunning}
            onPress={() => void seeing.run({ alarmId }).catch(() => undefined)}
          >
            {words.seen}
          </Button>
        </div>
      )}
    </li>
  )
}
