import {
  addWorkingDays,
  workingDaysBetween,
  type Calendar,
} from '../../agencies/calendar/working-days.ts'

/** The deadline after its time stood still from one day until another: moved by the working days between. */
export function dueAfterPause(
  dueOn: string,
  { from, until }: { from: string; until: string },
  calendar: Calendar,
): { dueOn: string; daysAdded: number } {
  const daysAdded = Math.max(0, workingDaysBetween(from, until, calendar))
  return { dueOn: addWorkingDays(dueOn, daysAdded, calendar), daysAdded }
}

/** Working days that an assignment may stay unread before it is brought before somebody else, by its urgency. Source: Nghị định 30/2020/NĐ-CP, Điều 23.1 and 24.2 (the same day, the next working day at the latest; urgent at once). */
const unreadDays: Readonly<Record<string, number>> = {
  normal: 2,
  urgent: 1,
  'very-urgent': 1,
  express: 0,
}

/** How many rungs an unread assignment has come up by a day: 0 none, then substitute, giver, and the leader at the root. */
export function rungsOn(
  { createdOn, urgency }: { createdOn: string; urgency: string },
  today: string,
  calendar: Calendar,
): number {
  const unread = workingDaysBetween(createdOn, today, calendar)
  const patience = unreadDays[urgency] ?? 2
  return Math.max(0, Math.min(3, unread - patience + 1))
}
