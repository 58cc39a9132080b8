import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import type { DueSource } from '../../agencies/calendar/contract.ts'
import { addWorkingDays, workingDaysBetween } from '../../agencies/calendar/working-days.ts'
import { decide } from './decide.ts'
import { decisionsOf } from './own-decisions.ts'

/** What a default deadline depends on. */
export interface DueAsked {
  agencyId: number
  procedure: 'incoming'
  step: 'register' | 'present' | 'instruct'
  urgency: string
  typeCode: string
  /** The day that the document itself says, if it does. */
  issuerDueOn: string | null
  today: string
}

/** A due day and where it comes from. */
export interface DueDay {
  dueOn: string | null
  dueSource: DueSource | null
}

/**
 * Working days in which the law has what is urgent handled: at once, the next working day at the latest.
 * Source: Nghị định 30/2020/NĐ-CP, Điều 23 khoản 1 and Điều 24 khoản 2.
 */
const daysByLaw: Readonly<Record<string, number>> = { urgent: 1, 'very-urgent': 1, express: 0 }

/** The due day of work for which its giver named none: by the table `deadline` of the body, else by law, else the issuer's. */
export async function defaultDue(asked: DueAsked): Promise<DueDay> {
  const { agencyId, issuerDueOn, today, urgency } = asked
  if (issuerDueOn !== null && issuerDueOn <= today) return bySource('issuer', issuerDueOn)
  const calendar = await calendarOf(agencyId)
  const givenDays = issuerDueOn && workingDaysBetween(today, issuerDueOn, calendar)
  const days = await daysByTable(asked, givenDays)
  if (days !== null)
    return days === givenDays
      ? bySource('issuer', issuerDueOn)
      : bySource('definition', addWorkingDays(today, days, calendar))
  const byLaw = daysByLaw[urgency]
  if (byLaw === undefined) return bySource('issuer', issuerDueOn)
  return bySource('law', addWorkingDays(today, byLaw, calendar))
}

const bySource = (dueSource: DueSource, dueOn: string | null): DueDay => ({
  dueOn,
  dueSource: dueOn === null ? null : dueSource,
})

async function daysByTable(
  { agencyId, procedure, step, urgency, typeCode }: DueAsked,
  givenDays: number | '' | null,
): Promise<number | null> {
  const { deadline } = await decisionsOf(agencyId)
  if (deadline === undefined) return null
  const days = decide(deadline, {
    procedure,
    step,
    urgency,
    typeCode,
    givenDays: givenDays || null,
  })
  return typeof days === 'number' && days >= 0 ? Math.trunc(days) : null
}
