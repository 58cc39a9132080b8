import { act } from '../../journal/act.ts'
import { change, insert, rows } from '../../platform/database.ts'
import type { Context } from '../../platform/context.ts'
import type { InputOf, ReplyOf } from '../../platform/endpoint.ts'
import { found } from '../../platform/refusal.ts'
import { heldAgency, refuseUnlessAdministers, whyActorMayNotAdminister } from '../administration.ts'
import type * as contract from './contract.ts'
import { occasionOf } from './occasions.ts'
import { statutoryCalendar } from './statutory-calendar.ts'

/** Sets what a day is in the calendar of a body, or leaves it to the law again. */
export const setCalendarDay = act(
  'agency.set_calendar_day',
  async ({ agencyId, day, kind }: InputOf<typeof contract.setCalendarDay>, { actor }) => {
    await refuseUnlessAdministers(agencyId, actor)
    found(await heldAgency(agencyId), 'agency.not_found')
    await change('DELETE FROM calendar_days WHERE agency_id = :agencyId AND day = :day', {
      agencyId,
      day,
    })
    if (kind !== null) await insert('calendar_days', { agencyId, day, kind })
    return { id: agencyId }
  },
  ({ agencyId }) => agencyId,
  ({ day, kind }) => ({ day, kind }),
)

type Shown = ReplyOf<typeof contract.showCalendar>

/** The days off by law in a year, and those on which a body, or every body, departs from it. */
export async function showCalendar(
  { agencyId, year }: InputOf<typeof contract.showCalendar>,
  { actor }: Pick<Context, 'actor'>,
): Promise<Shown> {
  const own = await rows<Shown['own'][number] & { agencyId: number }>(
    `SELECT agency_id, day, kind FROM calendar_days
     WHERE agency_id IN (0, :agencyId) AND day >= :first AND day <= :last ORDER BY day`,
    { agencyId, first: `${String(year)}-01-01`, last: `${String(year)}-12-31` },
  )
  const statutory = [...statutoryCalendar.holidays].filter((day) => day.startsWith(String(year)))
  return {
    statutory: statutory.toSorted(),
    occasions: statutory.toSorted().map(occasionOf),
    may: { set: await whyActorMayNotAdminister(agencyId, actor) },
    own: own.map((each) => ({ ...each, isForAll: each.agencyId === 0 })),
  }
}
