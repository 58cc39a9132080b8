import { rows } from '../../platform/database.ts'
import { withDays } from './statutory-calendar.ts'
import type { CalendarDay } from './statutory-calendar.ts'
import type { Calendar } from './working-days.ts'

/** The working days of a body: one statement. */
export async function calendarOf(agencyId: number): Promise<Calendar> {
  return (await calendarsOf([agencyId]))(agencyId)
}

/** The working days of some bodies, by body: one statement, none where there are no bodies. */
export async function calendarsOf(
  agencyIds: readonly number[],
): Promise<(agencyId: number) => Calendar> {
  const asked = [...new Set(agencyIds)]
  const days =
    asked.length === 0
      ? []
      : await rows<CalendarDay>(
          'SELECT agency_id, day, kind FROM calendar_days WHERE agency_id IN (:asked)',
          { asked: [0, ...asked] },
        )
  const calendars = new Map(
    asked.map((agencyId) => [
      agencyId,
      withDays(days.filter((day) => day.agencyId === 0 || day.agencyId === agencyId)),
    ]),
  )
  return (agencyId) => calendars.get(agencyId) ?? withDays([])
}
