import { showOwnCard } from '../../../../server/exchange/partners/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'
import { useAnswer } from '../../../query.ts'
import { useExchangeWords } from '../../../words/exchange.ts'
import { ExpiryBadge, firstOf } from './expiry.tsx'

type Endings = ReplyOf<typeof showOwnCard>['endings']

/** Which certificates of this installation and its bodies end soon or have ended, and how they are renewed; nothing while all last. */
export function OwnEndings({ endings }: { endings: Endings }) {
  const { partners: words } = useExchangeWords()
  if (endings.length === 0) return null
  const look = endings.some(({ isOver }) => isOver) ? 'bad' : 'warn'
  return (
    <div class={`note ${look}`}>
      <p>{words.renewOwn}</p>
      <ul class="list-plain">
        {endings.map(({ name, ...expiry }) => (
          <li key={name}>
            {name ?? words.ownInstallation} <ExpiryBadge expiry={expiry} isDated />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** That a certificate of one's own ends soon or has ended, in few words. */
export function OwnEndingBadge() {
  const { partners: words } = useExchangeWords()
  const { reply } = useAnswer(showOwnCard, {})
  const first = firstOf(reply?.endings ?? [])
  return first && <span class={`badge ${first.isOver ? 'bad' : 'warn'}`}>{words.ownEnding}</span>
}
