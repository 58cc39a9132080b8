import {
  addWorkingDays,
  workingDaysBetween,
  type Calendar,
} from '../../agencies/calendar/working-days.ts'
import type { Question } from './questions.data.ts'

/** One place where something was done as a question says, with the days that count. */
export interface Found {
  id: number
  at: string
  documentId: number | null
  reference: string | null
  abstract: string | null
  agencyId: number
  agencyName: string
  who: string | null
  detail: string | null
  /** Of the journal line that tells of it. */
  subject: string
  /** The day from which, and the one to which, lateness is counted; null where a question is about none. */
  fromDay: string | null
  toDay: string | null
}

// An arrival is registered on its day or on the next working one.
const graceDays = 1

/** Whether what was found holds by the working days of its body: late in the book is what came after the working day that follows the arrival. */
export function isSo(question: Question, { fromDay, toDay }: Found, calendar: Calendar): boolean {
  if (question !== 'late' || fromDay === null || toDay === null) return true
  return toDay > addWorkingDays(fromDay, graceDays, calendar)
}

/** By how many working days something was late, as the desks count it: at least one; null where no deadline is meant. */
export function workingDaysLate(
  question: Question,
  { fromDay, toDay }: Found,
  calendar: Calendar,
): number | null {
  if (fromDay === null || toDay === null) return null
  const due = question === 'late' ? addWorkingDays(fromDay, graceDays, calendar) : fromDay
  return Math.max(1, workingDaysBetween(due, toDay, calendar))
}
