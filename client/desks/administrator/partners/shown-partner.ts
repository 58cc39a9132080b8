import type { listPartners } from '../../../../server/exchange/partners/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'

/** The other installations as the server shows them. */
export type ShownPartners = ReplyOf<typeof listPartners>

/** One of them. */
export type ShownPartner = ShownPartners['partners'][number]

/** How the exchange with an installation goes. */
export function standingOf({
  pausedAt,
  problem,
  reachedAt,
}: ShownPartner): 'held' | 'failing' | 'unknown' | 'open' {
  if (pausedAt !== null) return 'held'
  if (problem !== null) return 'failing'
  return reachedAt === null ? 'unknown' : 'open'
}

/** How each state looks. */
export const looks = { held: 'warn', failing: 'bad', unknown: '', open: 'good' } as const
