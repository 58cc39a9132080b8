import { addWorkingDays, isWorkingDay } from './working-days.ts'
import type { Calendar } from './working-days.ts'
import { publicHolidays } from './public-holidays.data.ts'

const ordinaryWeeks: Calendar = { holidays: new Set(), makeupDays: new Set() }

/** A day on which one body, or every body (0), departs from the law's calendar. */
export interface CalendarDay {
  agencyId: number
  day: string
  kind: 'holiday' | 'makeup'
}

/**
 * The calendar of the law: the public holidays, and for each that falls on a weekend the next working day.
 * Source: Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112.
 */
export const statutoryCalendar: Calendar = {
  holidays: withCompensation(Object.values(publicHolidays).flat()),
  makeupDays: new Set(),
}

/** The law's calendar with the days of every body, then those of the body itself, on top. */
export function withDays(days: readonly CalendarDay[]): Calendar {
  const holidays = new Set(statutoryCalendar.holidays)
  const makeupDays = new Set<string>()
  for (const { day, kind } of days.toSorted(
    (a, b) => Math.sign(a.agencyId) - Math.sign(b.agencyId),
  )) {
    holidays.delete(day)
    makeupDays.delete(day)
    ;(kind === 'holiday' ? holidays : makeupDays).add(day)
  }
  return { holidays, makeupDays }
}

function withCompensation(days: readonly string[]): Set<string> {
  const holidays = new Set(days)
  for (const day of days.toSorted().filter((one) => !isWorkingDay(one, ordinaryWeeks)))
    holidays.add(addWorkingDays(day, 1, { holidays, makeupDays: new Set() }))
  return holidays
}
