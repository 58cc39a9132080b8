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

/** The same in few words, with the moment where that is asked for. */
export function ExpiryBadge({ expiry, isDated = false }: { expiry: Expiry; isDated?: boolean }) {
  const { partners: words } = useExchangeWords()
  const { moment } = useFormats()
  if (!expiry) return null
  const { endsAt, isOver } = expiry
  const said = isOver ? words.expired : words.expiring
  return (
    <span class={`badge ${isOver ? 'bad' : 'warn'}`}>
      {isDated ? `${said}: ${moment(endsAt)}` : said}
    </span>
  )
}

/** What ends first of the certificates that are pinned of an installation and its bodies. */
export function firstExpiry({ expiry, bodies }: ShownPartner): Expiry {
  return firstOf([expiry, ...bodies.map((body) => body.expiry)])
}

/** What ends first. */
export function firstOf(all: readonly Expiry[]): Expiry {
  const ending = all.filter((each) => each !== null)
  return ending.toSorted((one, other) => one.endsAt.localeCompare(other.endsAt))[0] ?? null
}
