import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'
import { Alarms } from './alarms.tsx'
import { OwnCard } from './own-card.tsx'
import type { ShownPartners } from './shown-partner.ts'

/** What of all bodies has not crossed, every alarm, and what other installations enter of this one. */
export function Overview({ shown }: { shown: ShownPartners }) {
  const { partners: words } = useExchangeWords()
  const names = new Map(shown.partners.map(({ id, name }) => [id, name]))
  return (
    <>
      <header class="document-head">
        <h2>{words.overview}</h2>
        {shown.partners.length === 0 && <p>{words.none}</p>}
      </header>
      <div class="page">
        <Alarms alarms={shown.alarms} names={names} />
        <Queues queues={shown.queues} />
        <OwnCard />
      </div>
    </>
  )
}

function Queues({ queues }: Pick<ShownPartners, 'queues'>) {
  const { partners: words, overview } = useExchangeWords()
  const { moment } = useFormats()
  return (
    <section class="block">
      <h3>{overview.queues}</h3>
      {queues.length === 0 && <p class="quiet">{overview.noQueues}</p>}
      {queues.length > 0 && (
        <Table
          name={overview.queues}
          heads={[overview.body, words.waiting, words.refused, words.oldest]}
        >
          {queues.map(({ agencyId, name, waiting, refused, oldestAt }) => (
            <tr key={agencyId}>
              <th scope="row">{name}</th>
              <td>{waiting}</td>
              <td>{refused > 0 ? <span class="badge bad">{refused}</span> : 0}</td>
              <td>{moment(oldestAt)}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}
import { Table } from '../../../parts/table.tsx'
