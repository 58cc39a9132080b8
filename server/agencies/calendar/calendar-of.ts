import { rows } from '../../platform/database.ts'
import { withDays } from './statutory-calendar.ts'
import type { CalendarDay } from './statutory-calendar.ts'
import type { Calendar } from './working-days.ts'

/** The working days of a body: one statement. */
export async function calendarOf(agencyId: number): Promise<Calendar> {
  return withDays(
    await rows<CalendarDay>(
      'SELECT agency_id, day, kind FROM calendar_days WHERE agency_id IN (0, :agencyId)',
      { agencyId },
    ),
  )
}
