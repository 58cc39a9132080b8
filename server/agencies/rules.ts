import { reasons, type Reason } from '../platform/refusal.ts'
import type { AgencyShown, Role } from './contract.ts'

const minutesUntilIdle = 15
const minutesUntilIdleForAdministrators = 5

/** Minutes without a request after which a session ends. Source: TCVN 14423:2026, level 3. */
export function idleMinutes(roles: readonly Role[]): number {
  return roles.includes('administrator') ? minutesUntilIdleForAdministrators : minutesUntilIdle
}

/** Wrong passwords for one log-in after which it is locked. Source: TCVN 14423:2026, level 3. */
export const mostFailures = 5

/** Minutes for which a log-in stays locked, and after which older failures are forgotten. */
export const lockMinutes = 15

const characterClasses = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]

/** Reasons against a password: at least 14 characters of all four classes. Source: TCVN 14423:2026. */
export function whyNotPassword(password: string): Reason[] {
  return reasons(
    [Array.from(password).length < 14, 'person.password_too_short'],
    [!characterClasses.every((each) => each.test(password)), 'person.password_too_simple'],
  )
}

/** Who wants to administer: their roles, their body, and whether that body keeps the installation. */
export interface Administrator {
  roles: readonly Role[]
  agencyId: number
  isKeeper: boolean
}

/** Reasons why one may not administer at all. */
export function whyNotAdministrator(roles: readonly Role[]): Reason[] {
  return reasons([!roles.includes('administrator'), 'agency.not_your_role'])
}

/**
 * Reasons why one may not administer a body: it must be one's own or stand below it, unless one's
 * own keeps the installation. The lineage is the body, its parent, and so on to the top.
 */
export function whyNotAdminister(
  { roles, agencyId, isKeeper }: Administrator,
  lineage: readonly number[],
): Reason[] {
  const why = whyNotAdministrator(roles)
  if (why.length > 0) return why
  return reasons([!isKeeper && !lineage.includes(agencyId), 'agency.not_below_yours'])
}

type Kind = Pick<AgencyShown, 'code' | 'system' | 'level' | 'profile'>

// Groups of codes. Source: Decision 20/2020/QĐ-TTg, amended by 09/2025/QĐ-TTg.
const codeForms: Readonly<Record<AgencyShown['system'], RegExp>> = {
  party: /^A\d{2}(\.\d{1,3})*$/,
  state: /^[B-HK]\d{2}(\.\d{1,3})*$/,
  front: /^[IJ]\d{2}(\.\d{1,3})*$/,
}

const profiles: Readonly<Record<AgencyShown['system'], readonly string[]>> = {
  party: ['party'],
  state: ['state'],
  front: ['front', 'youth'],
}

const endOfDistricts = '2025-07-01'

/** Reasons why a new body may not be entered, apart from who enters it and what its parent is. */
export function whyNotFound(given: Kind & { validFrom: string }, isCodeTaken: boolean): Reason[] {
  return reasons(
    [isCodeTaken, 'agency.code_taken'],
    [!codeForms[given.system].test(given.code), 'agency.code_of_another_system'],
    [!profiles[given.system].includes(given.profile), 'agency.profile_of_another_system'],
    [
      given.level === 'district' && given.validFrom >= endOfDistricts,
      'agency.districts_are_abolished',
    ],
  )
}

/** From when to when a body stands; no end means until further notice. */
export type Validity = Pick<AgencyShown, 'validFrom' | 'validTo'>

/** Whether a body stands on a day. */
export function isInForce({ validFrom, validTo }: Validity, on: string): boolean {
  return validFrom <= on && (validTo === null || validTo >= on)
}

/** What must be known before a body ends. */
export interface Closing {
  validTo: string
  /** The first day after the end. */
  dayAfter: string
  agency: Validity & { id: number }
  /** Undefined where none is named, null where the one named does not exist. */
  successor: (Validity & { id: number }) | null | undefined
  arePostsHeld: boolean
  areBodiesBelow: boolean
}

/** Reasons why a body may not end on a day. */
export function whyNotClose(closing: Closing): Reason[] {
  const { agency, successor, validTo } = closing
  return reasons(
    [agency.validTo !== null, 'agency.closed_already'],
    [validTo < agency.validFrom, 'agency.ends_before_it_begins'],
    [successor === null, 'agency.no_such_successor'],
    [successor?.id === agency.id, 'agency.succeeds_itself'],
    [successor && !isInForce(successor, closing.dayAfter), 'agency.successor_not_in_force'],
    [closing.arePostsHeld, 'agency.posts_are_held'],
    [closing.areBodiesBelow, 'agency.bodies_below'],
  )
}

/** Reasons why nothing may be added to a body: it has ended, or its end is decided. */
export function whyNotExtend({ validTo }: Pick<Validity, 'validTo'>): Reason[] {
  return reasons([validTo !== null, 'agency.closed_already'])
}

/** Reasons why a unit may not be added to a body that has these units. */
export function whyNotAddUnit(
  { code, parentId }: { code: string; parentId: number | null },
  agency: Validity,
  units: readonly { id: number; code: string }[],
): Reason[] {
  return [
    ...whyNotExtend(agency),
    ...reasons(
      [units.some((unit) => unit.code === code), 'unit.code_taken'],
      [parentId !== null && !units.some(({ id }) => id === parentId), 'unit.not_found'],
    ),
  ]
}

/** Reasons why a post may not be added to a body; the unit is undefined where none is named, null where there is none. */
export function whyNotAddPost(
  agency: Validity & { id: number },
  unit: { agencyId: number } | null | undefined,
): Reason[] {
  const isUnitElsewhere = unit !== undefined && unit?.agencyId !== agency.id
  return [...whyNotExtend(agency), ...reasons([isUnitElsewhere, 'unit.not_found'])]
}

/** A holding of a post, in force or to come. */
export interface HeldFrom {
  personId: number
  validFrom: string
  validTo: string | null
}

/** Reasons why a person may not be given a post from a day on; the last holding is the one that begins last. */
export function whyNotAppoint(
  { personId, validFrom }: { personId: number; validFrom: string },
  agency: Validity,
  last: HeldFrom | undefined,
): Reason[] {
  const isStillHeld = last !== undefined && (last.validTo === null || last.validTo >= validFrom)
  return reasons(
    [!isInForce(agency, validFrom), 'agency.not_in_force'],
    [last && last.validFrom >= validFrom, 'post.held_from_a_later_day'],
    [isStillHeld && last.personId === personId, 'post.held_by_them_already'],
  )
}

/** Reasons why the last holding of a post may not end on a day. */
export function whyNotRelieve(validTo: string, last: HeldFrom | undefined): Reason[] {
  if (last?.validTo !== null) return ['post.held_by_nobody']
  return reasons([validTo < last.validFrom, 'post.ends_before_it_begins'])
}
