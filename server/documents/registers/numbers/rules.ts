import { reasons, type Reason } from '../../../platform/refusal.ts'

/** How one number of a series stands. */
export interface NumberStanding {
  /** The last number given so far; null where the series has not begun. */
  lastNumber: number | null
  /** The first number given here; paper has used those before it. */
  firstNumber: number
  isEntered: boolean
  isVoid: boolean
  /** Until which day a document may bear it; null where it is not kept back. */
  reservedUntil: string | null
}

/** Reasons why somebody does not keep the books of a body. */
export function whyNotKeeper(roles: readonly string[]): Reason[] {
  return reasons([!roles.includes('clerk'), 'register.not_your_role'])
}

/** Reasons why a document of a day may not bear a number out of turn: only one that paper used before the start, or one kept back, may be borne. */
export function whyNotBear(number: number, standing: NumberStanding, issuedOn: string): Reason[] {
  const { reservedUntil } = standing
  return [
    ...whyNotFree(number, standing),
    ...reasons([reservedUntil !== null && issuedOn > reservedUntil, 'number.term_is_over']),
  ]
}

/** Reasons why a number may not be voided: one in use stays, one not given yet will be given. */
export function whyNotVoid(number: number, standing: NumberStanding): Reason[] {
  return whyNotFree(number, standing)
}

function whyNotFree(number: number, standing: NumberStanding): Reason[] {
  const { lastNumber, firstNumber, isEntered, isVoid, reservedUntil } = standing
  const isGiven = lastNumber !== null && number <= lastNumber
  const isKept = number < firstNumber || reservedUntil !== null
  return reasons(
    [!isGiven, 'number.not_given_yet'],
    [isVoid, 'number.is_void'],
    [isEntered, 'number.is_in_use'],
    [isGiven && !isKept && !isVoid && !isEntered, 'number.not_kept_back'],
  )
}

/** Reasons why a series may not begin at a later number: once it has begun it runs on. */
export function whyNotStart(lastNumber: number | null): Reason[] {
  return reasons([(lastNumber ?? 0) > 0, 'series.has_begun'])
}

/** Reasons why numbers may not be kept back until a day. */
export function whyNotReserve(untilOn: string, today: string): Reason[] {
  return reasons([untilOn < today, 'reservation.term_is_past'])
}

/** Reasons why the term of a number that was kept back may not end on a later day. */
export function whyNotExtend(
  number: number,
  standing: NumberStanding,
  { untilOn, today }: { untilOn: string; today: string },
): Reason[] {
  const { reservedUntil } = standing
  return [
    ...whyNotFree(number, { ...standing, firstNumber: 1 }),
    ...whyNotReserve(untilOn, today),
    ...reasons([reservedUntil !== null && untilOn <= reservedUntil, 'reservation.not_longer']),
  ]
}

/** A document as far as the voiding of its number asks. */
export interface Bearing {
  agencyId: number
  direction: 'outgoing' | 'incoming'
  stage: string
  drafterPostId: number | null
  issuerAgencyId: number | null
}

/** Reasons why a number may not be voided with the document that bears it: what was sent is recalled, what is in somebody's hands is handled, and what came over the System is sent back. */
export function whyNotVoidBorne(document: Bearing, actor: { agencyId: number }): Reason[] {
  const { stage, issuerAgencyId } = document
  const isVoidable = mayStillVoid(document)
  const isDecided = stage === 'voided' || stage === 'issued'
  return reasons(
    [document.agencyId !== actor.agencyId, 'register.not_your_role'],
    [stage === 'voided', 'number.is_void'],
    [stage === 'issued' && !isVoidable, 'number.is_issued'],
    [!isVoidable && !isDecided, 'number.not_to_void_now'],
    [stage === 'registered' && issuerAgencyId !== null, 'number.came_over'],
  )
}

// What was registered late from paper was sent by nobody here.
function mayStillVoid({ direction, stage, drafterPostId }: Bearing): boolean {
  if (direction === 'incoming') return stage === 'registered'
  return ['numbered', 'sealed'].includes(stage) || (stage === 'issued' && drafterPostId === null)
}

/** Reasons why a paper document may not be registered late: it was issued before today, and never in another period than its number. */
export function whyNotLate(issuedOn: string, today: string): Reason[] {
  return reasons([issuedOn > today, 'register.day_to_come'])
}

/** A further book as it is wanted, and what stands already. */
export interface BookWanted {
  typeCodes: readonly string[]
  unitId: number | null
  organCode?: string | null
  opensOn: string
  today: string
  /** Types the body may issue. */
  knownTypes: readonly string[]
  isUnitHere: boolean
  isNameTaken: boolean
  /** Books of its kind that are not for everything. */
  others: readonly { typeCodes: readonly string[]; unitId: number | null }[]
  /** Whether types of it have numbers already in the period that it would open in. */
  wouldRepeat: boolean
}

/** Reasons why a further book may not be opened; a number and symbol stays unique in its body and period. Source: Nghị định 30/2020/NĐ-CP, Điều 15. */
export function whyNotOpenBook(wanted: BookWanted): Reason[] {
  const { typeCodes, unitId, opensOn, today, knownTypes } = wanted
  const shares = wanted.others.some(
    (other) => other.unitId === unitId && overlap(other.typeCodes, typeCodes),
  )
  return reasons(
    [opensOn < today, 'register.day_is_past'],
    [typeCodes.length === 0 && unitId === null, 'register.nothing_of_its_own'],
    [typeCodes.some((code) => !knownTypes.includes(code)), 'register.unknown_type'],
    [unitId !== null && !wanted.isUnitHere, 'register.unit_not_of_this_body'],
    [unitId === null && (wanted.organCode ?? null) !== null, 'register.symbol_of_no_council'],
    [wanted.isNameTaken, 'register.name_is_taken'],
    [shares, 'register.has_a_book_already'],
    [wanted.wouldRepeat, 'register.numbers_would_repeat'],
  )
}

function overlap(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((code) => others.includes(code))
}
