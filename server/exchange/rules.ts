import { reasons, type Reason } from '../platform/refusal.ts'
import type { DeliveryState } from './contract.ts'

const ways: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  sent: ['01', '02', '03', '13'],
  '01': ['02', '03', '13'],
  '02': ['13'],
  '03': ['04', '05', '06', '13'],
  '04': ['05', '06', '13'],
  '05': ['06', '13'],
  '06': ['13'],
  '13': [],
}

/** The states that may follow: steps may be skipped, none goes back, and out of 02 and 06 leads only a recall. Source: QCVN 102:2016, codes of states. */
export function nextStates(state: DeliveryState): readonly DeliveryState[] {
  return ways[state]
}

/** Who acts, as far as the rules of exchange ask. */
export interface Acting {
  agencyId: number
  roles: readonly string[]
}

/** Reasons why somebody is not the one who issues a document: the clerk of the body that made it. */
export function whyNotIssuer(
  { agencyId, roles }: Acting,
  document: { agencyId: number },
): Reason[] {
  return reasons([
    !roles.includes('clerk') || agencyId !== document.agencyId,
    'exchange.not_your_role',
  ])
}

/** Reasons why a document may not be issued; only a sealed one is. Source: Nghị định 30/2020/NĐ-CP, Điều 18. */
export function whyNotIssue({ direction, stage }: { direction: string; stage: string }): Reason[] {
  const isOutgoing = direction === 'outgoing'
  const isIssued = stage === 'issued'
  return reasons(
    [!isOutgoing, 'exchange.not_outgoing'],
    [isOutgoing && isIssued, 'exchange.issued_already'],
    [isOutgoing && !isIssued && stage !== 'sealed', 'exchange.not_sealed'],
  )
}

/** Reasons why somebody may not keep the register of incoming documents. */
export function whyNotClerk({ roles }: Pick<Acting, 'roles'>): Reason[] {
  return reasons([!roles.includes('clerk'), 'exchange.not_your_role'])
}

/** A delivery, as far as the rules ask. */
export interface Standing {
  fromAgencyId: number
  toAgencyId: number
  state: DeliveryState
}

/** Reasons why somebody is not the one who answers a delivery: the clerk of its recipient. */
export function whyNotRecipient({ agencyId, roles }: Acting, { toAgencyId }: Standing): Reason[] {
  return [
    ...whyNotClerk({ roles }),
    ...reasons([agencyId !== toAgencyId, 'exchange.sent_to_another_body']),
  ]
}

/** Reasons why somebody is not the one who recalls a delivery: the clerk of its sender. */
export function whyNotSender({ agencyId, roles }: Acting, { fromAgencyId }: Standing): Reason[] {
  return [
    ...whyNotClerk({ roles }),
    ...reasons([agencyId !== fromAgencyId, 'exchange.sent_by_another_body']),
  ]
}

/** Reasons why a delivery may be answered or recalled no more; none while nobody has done either. Source: Nghị định 30/2020/NĐ-CP, Điều 18, 21 and 22. */
export function whyNotOpen({ state }: Pick<Standing, 'state'>): Reason[] {
  const isRegistered = ['03', '04', '05', '06'].includes(state)
  return reasons(
    [state === '02', 'exchange.refused_already'],
    [isRegistered, 'exchange.registered_already'],
    [state === '13', 'exchange.recalled'],
  )
}

/** Reasons why a delivery may not be sent once more: only a refused one may, and one for whose receipt nobody waits any more. */
export function whyNotResend({
  state,
  isGivenUp = false,
}: Pick<Standing, 'state'> & { isGivenUp?: boolean }): Reason[] {
  return reasons([state !== '02' && !(state === 'sent' && isGivenUp), 'exchange.not_refused'])
}

/** What a clerk says of an arrival that is registered late. */
export interface LateArrival {
  arrivedOn?: string | null | undefined
  arrivalNumber?: number | null | undefined
  note: string | null
}

/** Reasons why an arrival may not be registered as of an earlier day: the remark says why it is late. Source: Nghị định 30/2020/NĐ-CP, Điều 22. */
export function whyNotLateArrival(
  { arrivedOn, arrivalNumber, note }: LateArrival,
  today: string,
): Reason[] {
  const isLate = Boolean(arrivalNumber) || (Boolean(arrivedOn) && arrivedOn !== today)
  return reasons(
    [arrivedOn && arrivedOn > today, 'register.day_to_come'],
    [isLate && note === null, 'arrival.late_without_remark'],
  )
}
