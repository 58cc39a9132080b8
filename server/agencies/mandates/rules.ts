import { dayOf } from '../../platform/days.ts'
import { reasons, type Reason } from '../../platform/refusal.ts'
import { hasPartyForms, isPartyCommittee, type LedBody } from './collective.ts'
import type { MandateKind } from './contract.ts'

/** A mandate as the rules see it. */
export interface Mandate {
  id: number
  kind: MandateKind
  validFrom: string
  validTo: string | null
  /** The moment it was entered: it covers nothing signed before. */
  grantedAt: string
  endedAt: string | null
  /** Who held the grantor's post when it was entered; null for an acting head, whose post is vacant. */
  grantorPersonId: number | null
  /** Who holds the grantor's post at the moment that is asked of. */
  grantorHolderId: number | null
  typeCodes: readonly string[] | null
  unitIds: readonly number[] | null
}

/** What is to be signed, and when (ISO 8601 UTC). */
export interface Signing {
  typeCode: string
  /** The unit that drafts it. */
  unitId: number | null
  at: string
}

/** Reasons why a mandate is not in force at a moment. */
export function whyNotInForce(mandate: Mandate, at: string): Reason[] {
  const { validFrom, validTo, grantedAt, endedAt, grantorPersonId, grantorHolderId } = mandate
  const day = dayOf(at)
  return reasons(
    [day < validFrom || at < grantedAt, 'mandate.not_yet_in_force'],
    [validTo !== null && day > validTo, 'mandate.expired'],
    [endedAt !== null && at >= endedAt, 'mandate.ended'],
    [grantorPersonId !== grantorHolderId, 'mandate.grantor_changed'],
  )
}

/** Reasons why a document lies outside what a mandate is for. */
export function whyNotInScope(
  { typeCodes, unitIds }: Pick<Mandate, 'typeCodes' | 'unitIds'>,
  { typeCode, unitId }: Omit<Signing, 'at'>,
): Reason[] {
  const isOfUnit = unitIds === null || (unitId !== null && unitIds.includes(unitId))
  return reasons(
    [typeCodes !== null && !typeCodes.includes(typeCode), 'mandate.type_outside_scope'],
    [!isOfUnit, 'mandate.field_outside_scope'],
  )
}

/** The form that a document shows: '' in one's own right. */
export type Authority = '' | MandateKind

const kindsFor: Readonly<Record<Exclude<Authority, ''>, readonly MandateKind[]>> = {
  TM: ['TM', 'KT'],
  KT: ['KT'],
  TL: ['TL'],
  TUQ: ['TUQ'],
  Q: ['Q'],
}

/** The kinds of mandate by which one signs in a form; a state collective's deputy signs TM by a mandate KT. */
export function kindsOf(authority: Exclude<Authority, ''>, body: LedBody): readonly MandateKind[] {
  return isPartyCommittee(body) && authority === 'TM' ? ['TM'] : kindsFor[authority]
}

/** Reasons why a body knows no mandate of a kind. Source: Nghị định 30/2020/NĐ-CP, Điều 13; Hướng dẫn 05-HD/VPTW (2026). */
export function whyNotKind(kind: MandateKind, body: LedBody): Reason[] {
  return reasons(
    [kind === 'TUQ' && hasPartyForms(body), 'mandate.party_has_no_special_mandate'],
    [kind === 'KT' && isPartyCommittee(body), 'mandate.committee_is_not_signed_for'],
    [kind === 'TM' && !isPartyCommittee(body), 'mandate.collective_needs_a_deputy'],
  )
}

/** A post and its holder from a day to a day, as far as a mandate depends on them. */
export interface Holding {
  postId: number
  personId: number
  validFrom: string
  validTo: string | null
}

/** A mandate that is to be entered, with what the house knows about the parts of it. */
export interface Granting {
  kind: MandateKind
  validFrom: string
  validTo: string | null
  instrumentDay: string
  typeCodes: readonly string[] | null
  unitIds: readonly number[] | null
  body: LedBody
  today: string
  headPostId: number | null
  grantorPostId: number
  /** Who holds the grantor's post on the first day. */
  grantorHolding: Holding | undefined
  granteePostId: number | null
  granteePersonId: number | null
  /** The order that is passed on, if one is. */
  passedOnFrom: (Passed & { granteePostId: number | null }) | undefined
  /** Other mandates of the same kind, grantor and grantee that have not ended. */
  others: readonly Pick<Mandate, 'validFrom' | 'validTo' | 'typeCodes' | 'unitIds'>[]
}

type Passed = Pick<Mandate, 'kind' | 'validFrom' | 'validTo' | 'typeCodes' | 'unitIds'>

/** Reasons why a mandate may not be entered, all at once. Source: Nghị định 30/2020/NĐ-CP, Điều 13. */
export function whyNotGrant(granting: Granting): Reason[] {
  return [
    ...whyNotKind(granting.kind, granting.body),
    ...whyNotParties(granting),
    ...whyNotTerm(granting),
    ...(granting.kind === 'TUQ' ? whyNotSpecial(granting) : []),
    ...whyNotPassOn(granting),
    ...reasons([granting.others.some((other) => overlaps(granting, other)), 'mandate.overlaps']),
  ]
}

function whyNotParties(granting: Granting): Reason[] {
  const { kind, grantorPostId, granteePostId, granteePersonId, headPostId } = granting
  const isPassedOn = granting.passedOnFrom !== undefined
  return reasons(
    [(granteePostId === null) === (granteePersonId === null), 'mandate.one_grantee'],
    [granteePersonId !== null && kind !== 'TUQ', 'mandate.person_only_by_special_mandate'],
    [grantorPostId === granteePostId, 'mandate.granted_to_oneself'],
    [
      granteePersonId && granteePersonId === granting.grantorHolding?.personId,
      'mandate.granted_to_oneself',
    ],
    [grantorPostId !== headPostId && !isPassedOn, 'mandate.grantor_is_not_head'],
  )
}

function whyNotTerm({ kind, validFrom, validTo, grantorHolding, ...given }: Granting): Reason[] {
  const needsHolder = kind !== 'Q'
  const lastDay = grantorHolding?.validTo ?? null
  return reasons(
    [validTo !== null && validTo < validFrom, 'mandate.ends_before_it_begins'],
    [validTo !== null && validTo < given.today, 'mandate.over_already'],
    [given.instrumentDay > given.today, 'mandate.instrument_to_come'],
    [given.instrumentDay > validFrom, 'mandate.begins_before_instrument'],
    [needsHolder && !grantorHolding, 'mandate.grantor_post_vacant'],
    [!needsHolder && grantorHolding, 'mandate.head_is_held'],
    [needsHolder && lastDay !== null && isAfter(validTo, lastDay), 'mandate.outlasts_the_grantor'],
  )
}

// Limited in time and content, or it is no special mandate (Decree 30/2020, Art 13.4).
function whyNotSpecial({ validTo, typeCodes, unitIds, passedOnFrom }: Granting): Reason[] {
  return reasons(
    [validTo === null, 'mandate.special_needs_a_term'],
    [typeCodes === null && unitIds === null, 'mandate.special_needs_a_scope'],
    [passedOnFrom, 'mandate.special_is_not_passed_on'],
  )
}

function whyNotPassOn(granting: Granting): Reason[] {
  const { passedOnFrom: from, kind, validFrom, validTo } = granting
  if (!from) return []
  const isWider =
    !within(granting.typeCodes, from.typeCodes) || !within(granting.unitIds, from.unitIds)
  const isLonger = validFrom < from.validFrom || isAfter(validTo, from.validTo ?? noEnd)
  return reasons(
    [from.kind === 'TUQ', 'mandate.special_is_not_passed_on'],
    [
      from.kind !== 'TUQ' && (from.kind !== 'TL' || kind !== 'TL'),
      'mandate.only_orders_are_passed_on',
    ],
    [from.granteePostId !== granting.grantorPostId, 'mandate.not_theirs_to_pass_on'],
    [isWider, 'mandate.wider_than_the_order'],
    [isLonger, 'mandate.longer_than_the_order'],
  )
}

const noEnd = '9999-12-31'

function isAfter(validTo: string | null, day: string): boolean {
  return (validTo ?? noEnd) > day
}

function within<Part>(inner: readonly Part[] | null, outer: readonly Part[] | null): boolean {
  return outer === null || (inner !== null && inner.every((part) => outer.includes(part)))
}

type Extent = Pick<Mandate, 'validFrom' | 'validTo' | 'typeCodes' | 'unitIds'>

/** Whether two mandates share a day, a type and a unit. */
export function overlaps(one: Extent, other: Extent): boolean {
  const sharesDays =
    one.validFrom <= (other.validTo ?? noEnd) && other.validFrom <= (one.validTo ?? noEnd)
  return sharesDays && meet(one.typeCodes, other.typeCodes) && meet(one.unitIds, other.unitIds)
}

function meet<Part>(one: readonly Part[] | null, other: readonly Part[] | null): boolean {
  return one === null || other === null || one.some((part) => other.includes(part))
}

/** How a mandate stands at a moment, in one word. */
export function standingOf(
  mandate: Mandate,
  at: string,
): 'to-come' | 'in-force' | 'ended' | 'lapsed' {
  const why = whyNotInForce(mandate, at)
  if (why.includes('mandate.ended')) return 'ended'
  if (why.length === 0) return 'in-force'
  return why.every((reason) => reason === 'mandate.not_yet_in_force') ? 'to-come' : 'lapsed'
}

/** Reasons why a mandate may not be ended: it has ended already, by word or by its term. */
export function whyNotEnd(mandate: Pick<Mandate, 'endedAt' | 'validTo'>, today: string): Reason[] {
  return reasons(
    [mandate.endedAt !== null, 'mandate.ended'],
    [mandate.validTo !== null && mandate.validTo < today, 'mandate.expired'],
  )
}
