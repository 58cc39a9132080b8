import { reasons, type Reason } from '../../platform/refusal.ts'

/** A link as far as the rules ask. */
export interface StandingLink {
  untilOn: string
  triesLeft: number
  openedAt: string | null
  withdrawnAt: string | null
}

/** Where a link stands on a day: opened before all else, since what was opened was read. */
export function stateOf(
  { untilOn, triesLeft, openedAt, withdrawnAt }: StandingLink,
  today: string,
): 'waiting' | 'opened' | 'over' | 'blocked' | 'withdrawn' {
  if (openedAt !== null) return 'opened'
  if (withdrawnAt !== null) return 'withdrawn'
  if (untilOn < today) return 'over'
  return triesLeft > 0 ? 'waiting' : 'blocked'
}

const closed = {
  opened: 'outside.opened_already',
  withdrawn: 'outside.withdrawn',
  over: 'outside.over',
  blocked: 'outside.blocked',
} as const

/** Reasons why a link opens no more, whatever the code. */
export function whyNotOpenLink(link: StandingLink, today: string): Reason[] {
  const state = stateOf(link, today)
  return state === 'waiting' ? [] : [closed[state]]
}

/** Reasons why a link may not be taken back: what was opened was read. */
export function whyNotWithdraw({ openedAt, withdrawnAt }: StandingLink): Reason[] {
  return reasons(
    [openedAt !== null, 'outside.opened_already'],
    [openedAt === null && withdrawnAt !== null, 'outside.withdrawn'],
  )
}

/** Reasons why no new link may stand in the place of one: another does already. */
export function whyNotRenew({ isRenewed }: { isRenewed: boolean }): Reason[] {
  return reasons([isRenewed, 'outside.renewed_already'])
}

/** Reasons why no link may be made to a document until a day. */
export function whyNotLink(
  { direction, stage }: { direction: string; stage: string },
  { untilOn, today }: { untilOn: string; today: string },
): Reason[] {
  const isIssued = direction === 'outgoing' && stage === 'issued'
  return reasons([!isIssued, 'outside.not_issued'], [untilOn < today, 'outside.over'])
}
