import { reasons, type Reason } from '../../platform/refusal.ts'

/** Who changes a right, and on what. */
export interface Changing {
  actor: { agencyId: number; roles: readonly string[]; day: string }
  /** A document or a work file; a stage only documents have. */
  subject: { agencyId: number; direction?: string; stage?: string; circulation?: string | null }
}

const changers = ['clerk', 'unit-head', 'leader']

/** Reasons why one may not change rights here: clerks, heads of units and leaders of the body that holds it do. */
export function whyNotChanger({ actor, subject }: Changing): Reason[] {
  const isOwn = actor.agencyId === subject.agencyId
  return reasons([
    !isOwn || !actor.roles.some((role) => changers.includes(role)),
    'rights.not_your_role',
  ])
}

/** Reasons why something may not be shared at all now: a draft, or a copy that its sender took back. */
export function whyNotShare({ subject }: Changing): Reason[] {
  const { direction, stage } = subject
  return reasons(
    [stage === 'draft', 'rights.is_a_draft'],
    [direction === 'incoming' && stage === 'cancelled', 'document.recalled'],
  )
}

/** Whom a sharing names: a body in force or not, and the body of the unit or post named in it. */
export interface SharedWith {
  toAgencyId: number
  isInForce: boolean
  namesWithin: boolean
  isWithinIt: boolean
  validTo: string
}

/** The most days for which something is shared; a new sharing prolongs it knowingly. */
export const mostSharedDays = 366

/** Reasons why something may not be shared with those named until that day. */
export function whyNotShareWith(
  { actor, subject }: Changing,
  named: SharedWith,
  lastDay: string,
): Reason[] {
  const isHome = named.toAgencyId === subject.agencyId
  return reasons(
    [!named.isInForce, 'rights.body_not_in_force'],
    [named.namesWithin && !named.isWithinIt, 'rights.not_in_that_body'],
    [isHome && !named.namesWithin, 'rights.seen_here_already'],
    [!isHome && subject.circulation === 'internal', 'rights.internal_only'],
    [named.validTo < actor.day, 'rights.term_is_over'],
    [named.validTo > lastDay, 'rights.term_too_long'],
  )
}

/** Reasons why a sharing may not be ended. */
export function whyNotEndShare(share: { endedAt: string | null }): Reason[] {
  return reasons([share.endedAt !== null, 'rights.ended_already'])
}

/** Reasons why a document may not be narrowed to those concerned. */
export function whyNotNarrow(isNarrowed: boolean): Reason[] {
  return reasons([isNarrowed, 'rights.narrowed_already'])
}

/** Reasons why a document may not be opened to its body again. */
export function whyNotWiden(isNarrowed: boolean): Reason[] {
  return reasons([!isNarrowed, 'rights.not_narrowed'])
}

/** A changed right before it is judged. */
export interface ToJudge {
  agencyId: number
  personId: number
  isOpen: boolean
}

/** Whether this person's own change needs nobody else's word: the leaders of a body answer for its rights. */
export function isCompetent(actor: { roles: readonly string[] }): boolean {
  return actor.roles.includes('leader')
}

/** Reasons why one may not judge a changed right: a leader of the body does, and nobody their own change. */
export function whyNotJudge(
  change: ToJudge,
  actor: { agencyId: number; personId: number; roles: readonly string[] },
): Reason[] {
  const isLeader = isCompetent(actor) && actor.agencyId === change.agencyId
  return reasons(
    [!isLeader, 'rights.not_competent'],
    [!change.isOpen, 'rights.judged_already'],
    [isLeader && change.isOpen && change.personId === actor.personId, 'rights.your_own_change'],
  )
}

/** The status of a refusal: 403 where the role lacks, 409 where the thing or the moment does not fit. */
export function statusOf(why: readonly Reason[]): 403 | 409 {
  return why.some((each) => each === 'rights.not_your_role' || each === 'rights.not_competent')
    ? 403
    : 409
}
