import { reasons, type Reason } from '../../platform/refusal.ts'
import { hasPartyForms, isPartyCommittee, type LedBody } from './collective/rules.ts'
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

/** A moment (ISO 8601 UTC), and the day in Vietnam that it falls on. */
export interface Moment {
  at: string
  day: string
}

/** Reasons why a mandate is not in force at a moment. */
export function whyNotInForce(mandate: Mandate, { at, day }: Moment): Reason[] {
  const { validFrom, validTo, grantedAt, endedAt, grantorPersonId, grantorHolderId } = mandate
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
  TM: ['TM', 'KT', 'Q'],
  KT: ['KT'],
  TL: ['TL'],
  TUQ: ['TUQ'],
  Q: ['Q'],
}

/** The kinds of mandate by which one signs in a form; a state collective's deputy signs TM by a mandate KT, its acting head by one Q. */
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

/** How a mandate stands at a moment, in one word. */
export function standingOf(
  mandate: Mandate,
  now: Moment,
): 'to-come' | 'in-force' | 'ended' | 'lapsed' {
  const why = whyNotInForce(mandate, now)
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
