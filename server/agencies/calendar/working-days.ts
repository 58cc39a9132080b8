import { daysAfter } from '../../platform/days.ts'

/** The days on which a body does not work although it is a weekday, and those on which it does although it is not; `YYYY-MM-DD`. */
export interface Calendar {
  holidays: ReadonlySet<string>
  makeupDays: ReadonlySet<string>
}

// No run of holidays is so long; a calendar of holidays alone must not run for ever.
const longestRest = 400

/** Whether the body works on that day: a day made up counts, weekends and holidays do not. */
export function isWorkingDay(day: string, { holidays, makeupDays }: Calendar): boolean {
  return makeupDays.has(day) || (!isWeekend(day) && !holidays.has(day))
}

/** The nth working day after the day, or before it when n is negative; 0 gives the day itself, working or not. */
export function addWorkingDays(from: string, n: number, calendar: Calendar): string {
  const step = n < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(Math.trunc(n)); left > 0; left -= 1)
    day = nextWorkingDay(day, step, calendar)
  return day
}

/** How many working days lie after the first day up to and including the second; negative when the second is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1))
    if (isWorkingDay(day, calendar)) count += 1
  return count
}

function nextWorkingDay(from: string, step: 1 | -1, calendar: Calendar): string {
  let day = daysAfter(from, step)
  for (let rest = 0; rest < longestRest && !isWorkingDay(day, calendar); rest += 1)
    day = daysAfter(day, step)
  return day
}

/** Saturday and Sunday. */
function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}
