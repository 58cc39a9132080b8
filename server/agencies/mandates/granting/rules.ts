import { reasons, type Reason } from '../../../platform/refusal.ts'
import type { LedBody } from '../collective/rules.ts'
import type { MandateKind } from '../contract.ts'
import { whyNotKind, type Mandate } from '../rules.ts'

/** Who holds a post, and until when; no end means until further notice. */
export interface GrantorHolding {
  personId: number
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
  grantorHolding: GrantorHolding | undefined
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
    ...whyNotHolding(granting),
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

function whyNotTerm({ validFrom, validTo, instrumentDay, today }: Granting): Reason[] {
  return reasons(
    [validTo !== null && validTo < validFrom, 'mandate.ends_before_it_begins'],
    [validTo !== null && validTo < today, 'mandate.over_already'],
    [instrumentDay > today, 'mandate.instrument_to_come'],
    [instrumentDay > validFrom, 'mandate.begins_before_instrument'],
  )
}

// An acting head stands where nobody holds the post; all others sign for somebody who does.
function whyNotHolding({ kind, validTo, grantorHolding }: Granting): Reason[] {
  if (kind === 'Q') return reasons([grantorHolding, 'mandate.head_is_held'])
  if (!grantorHolding) return ['mandate.grantor_post_vacant']
  const lastDay = grantorHolding.validTo ?? noEnd
  return reasons([isAfter(validTo, lastDay), 'mandate.outlasts_the_grantor'])
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
