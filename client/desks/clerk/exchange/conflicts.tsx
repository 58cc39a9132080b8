import { Link } from 'wouter-preact'
import type { showExchange } from '../../../../server/exchange/overview/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'

type Exchange = ReplyOf<typeof showExchange>

/** What came under a known identifier with another content, and was refused. */
export function Conflicts({ conflicts }: Pick<Exchange, 'conflicts'>) {
  const words = useExchangeWords()
  const { moment } = useFormats()
  return (
    <section class="block" role="alert">
      <h2>
        {words.overview.conflicts} ({conflicts.length})
      </h2>
      <ul class="cards">
        {conflicts.map((each) => (
          <li class="card bad" key={each.id}>
            <p>
              <strong>{each.reference}</strong>, {each.partnerName}
            </p>
            <p class="quiet small">
              {moment(each.raisedAt)}, {words.alarms.message} <span class="mono">{each.uuid}</span>
            </p>
            <p>{words.overview.conflictNote}</p>
            <Link href={addressOf(each)}>{words.overview.first}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function addressOf({ incomingDocumentId, deliveryId }: Exchange['conflicts'][number]): string {
  return incomingDocumentId === null
    ? `/clerk/incoming/${String(deliveryId)}`
    : `/clerk/incoming/${String(incomingDocumentId)}?tab=registered`
}
