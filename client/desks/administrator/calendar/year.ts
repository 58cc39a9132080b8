import type { showCalendar } from '../../../../server/agencies/calendar/contract.ts'
import type { ReplyOf } from '../../../../server/platform/endpoint.ts'

/** The days of a year on which a body departs from plain weeks. */
export type ShownCalendar = ReplyOf<typeof showCalendar>

/** What a day is to a body, the body's own word before the law's, and that before the weekday. */
export type DayKind = 'working' | 'weekend' | 'statutory' | 'holiday' | 'makeup'

/** A day of the year view. */
export interface CalendarDay {
  day: string
  kind: DayKind
  occasion: ShownCalendar['occasions'][number] | undefined
  isForAll: boolean
}

const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The day so many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** What a day is. */
export function judged(day: string, { statutory, occasions, own }: ShownCalendar): CalendarDay {
  // What the body says itself stands before what is said for all.
  const said = own.filter((each) => each.day === day).sort((a, b) => +a.isForAll - +b.isForAll)[0]
  const place = statutory.indexOf(day)
  const byWeek = weekdayOf(day) > 4 ? 'weekend' : 'working'
  const byLaw = place === -1 ? byWeek : 'statutory'
  const isForAll = said?.isForAll ?? false
  return { day, kind: said?.kind ?? byLaw, occasion: occasions[place], isForAll }
}

/** The weeks of a month, Monday first; null before the first day and after the last. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null)
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = dayAfter(day, 1))
    days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
