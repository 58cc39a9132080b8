import { useExchangeWords } from '../../../words/exchange.ts'
import { useFormats } from '../../../words/index.ts'
import type { ShownPartner } from './shown-partner.ts'

type Expiry = ShownPartner['expiry']

/** From when nothing under a pinned certificate is taken, and what to do; nothing while it lasts. */
export function ExpiryNote({ expiry }: { expiry: Expiry }) {
  const { partners: words } = useExchangeWords()
  const { moment } = useFormats()
  if (!expiry) return null
  const { endsAt, isOver } = expiry
  return (
    <p class={`note ${isOver ? 'bad' : 'warn'}`}>
      {isOver ? words.hasExpired(moment(endsAt)) : words.expires(moment(endsAt))}
    </p>
  )
}

/** The same in two words. */
export function ExpiryBadge({ expiry }: { expiry: Expiry }) {
  const { partners: words } = useExchangeWords()
  if (!expiry) return null
  const { isOver } = expiry
  return (
    <span class={`badge ${isOver ? 'bad' : 'warn'}`}>
      {isOver ? words.expired : words.expiring}
    </span>
  )
}

/** What ends first of the certificates that are pinned of an installation and its bodies. */
export function firstExpiry({ expiry, bodies }: ShownPartner): Expiry {
  const all = [expiry, ...bodies.map((body) => body.expiry)].filter((each) => each !== null)
  return all.toSorted((one, other) => one.endsAt.localeCompare(other.endsAt))[0] ?? null
}
