import type { z } from 'zod'
import type { dueShown, DueSource } from './contract.ts'
import { workingDaysBetween, type Calendar } from './working-days.ts'

/** How something stands to its deadline: red when late, yellow when due soon, green with time left. */
export type Light = 'none' | 'suspended' | 'late' | 'soon' | 'in-time'

/** Working days before a deadline from which it is due soon; the day itself is 0. */
export const soonDays = 2

/** A deadline as its row says it. */
export interface Deadline {
  dueOn: string | null
  dueSource?: DueSource | null
  isSuspended?: boolean
}

/** How a deadline stands on a day, and how many working days are left (negative when late, null without a deadline). */
export function lightOn(
  { dueOn, isSuspended = false }: Deadline,
  today: string,
  calendar: Calendar,
): { light: Light; daysLeft: number | null } {
  if (dueOn === null) return { light: 'none', daysLeft: null }
  const daysLeft = workingDaysBetween(today, dueOn, calendar)
  if (isSuspended) return { light: 'suspended', daysLeft }
  if (dueOn < today) return { light: 'late', daysLeft: Math.min(daysLeft, -1) }
  return { light: daysLeft <= soonDays ? 'soon' : 'in-time', daysLeft }
}

/** A deadline as every list and page shows it; null where there is none. */
export function shownDue(
  deadline: Deadline,
  today: string,
  calendar: Calendar,
): z.output<typeof dueShown> | null {
  const { dueOn, dueSource = null } = deadline
  const { light, daysLeft } = lightOn(deadline, today, calendar)
  if (dueOn === null || light === 'none') return null
  return { on: dueOn, light, daysLeft: daysLeft ?? 0, source: dueSource }
}
