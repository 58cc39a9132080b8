const vietnamMilliseconds = 7 * 3_600_000
const dayMilliseconds = 86_400_000

/** The calendar day in Vietnam (+07:00) of a moment in UTC, `YYYY-MM-DD`. */
export function dayOf(at: string): string {
  return new Date(Date.parse(at) + vietnamMilliseconds).toISOString().slice(0, 10)
}

/** The day so many days after another; before it when the number is negative. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** The moment so many minutes before another, ISO 8601 UTC with milliseconds. */
export function minutesBefore(at: string, minutes: number): string {
  return new Date(Date.parse(at) - minutes * 60_000).toISOString()
}
