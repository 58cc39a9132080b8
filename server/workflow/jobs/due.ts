import { addWorkingDays } from '../../agencies/calendar/working-days.ts'
import type { Calendar } from '../../agencies/calendar/working-days.ts'
import { dayOf, daysAfter, minutesBefore } from '../../platform/days.ts'
import { valueOf } from '../feel.ts'
import type { Facts } from '../feel.ts'

/** When it is, and on which days the body works. */
export interface Clock {
  now: string
  calendar: Calendar
}

/**
 * The moment (ISO 8601 UTC) at which a timer goes off: that which its FEEL expression gives, or the end in Vietnam of the
 * day that it gives; null when it gives neither. It may speak of the facts, `now`, `today`, `addWorkingDays(from, n)`,
 * `addDays(from, n)` and `addHours(from, n)`.
 */
export function dueAt(expression: string, facts: Facts, clock: Clock): string | null {
  const value = valueOf(expression, { ...facts, ...words(clock) })
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return null
  return isDay(value) ? endOf(value) : new Date(value).toISOString()
}

function words({ now, calendar }: Clock): Facts {
  return {
    now,
    today: dayOf(now),
    addWorkingDays: (from: unknown, days: unknown) =>
      onDay(from, (day) => addWorkingDays(day, Number(days), calendar)),
    addDays: (from: unknown, days: unknown) => onDay(from, (day) => daysAfter(day, Number(days))),
    addHours: (from: unknown, hours: unknown) =>
      onDay(from, () => minutesBefore(String(from), -60 * Number(hours))),
  }
}

function onDay(from: unknown, count: (day: string) => string): string | null {
  if (typeof from !== 'string' || Number.isNaN(Date.parse(from))) return null
  return count(isDay(from) ? from : dayOf(from))
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function endOf(day: string): string {
  return `${day}T17:00:00.000Z`
}
