import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import { soonDays } from '../../agencies/calendar/light.ts'
import { addWorkingDays, isWorkingDay } from '../../agencies/calendar/working-days.ts'
import { act } from '../../journal/act.ts'
import { insert, row, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'

/** What the holder of a post is reminded of. */
export interface Reminder {
  postId: number
  late: number
  dueSoon: number
  unread: number
  urged: number
}

const amounts = `SUM(CASE WHEN t.due_on < :day THEN 1 ELSE 0 END) AS late,
  SUM(CASE WHEN t.due_on >= :day AND t.due_on <= :soon THEN 1 ELSE 0 END) AS due_soon,
  SUM(CASE WHEN t.state = 'new' THEN 1 ELSE 0 END) AS unread,
  SUM(CASE WHEN EXISTS (SELECT 1 FROM urgings u
    WHERE u.task_id = t.id AND u.urged_on >= :since) THEN 1 ELSE 0 END) AS urged`

const isCounted = `t.is_open = 1 AND t.role IN ('lead', 'cooperate') AND t.holder_post_id <> 0
  AND NOT EXISTS (SELECT 1 FROM task_suspensions s WHERE s.task_id = t.id AND s.is_open = 1)`

/** What the posts of a body, or one of them, have to be reminded of on a day: their open assignments whose time does not stand still. */
export async function remindersOf(
  agencyId: number,
  day: string,
  postId?: number,
): Promise<Reminder[]> {
  const calendar = await calendarOf(agencyId)
  const found = await rows<Reminder>(
    `SELECT t.holder_post_id AS post_id, ${amounts} FROM tasks t
     WHERE t.agency_id = :agencyId ${postId ? 'AND t.holder_post_id = :postId' : ''}
       AND ${isCounted} GROUP BY t.holder_post_id`,
    {
      ...{ agencyId, postId, day, soon: addWorkingDays(day, soonDays, calendar) },
      since: addWorkingDays(day, -1, calendar),
    },
  )
  return found.map((each) => ({
    ...{ postId: each.postId, late: Number(each.late), dueSoon: Number(each.dueSoon) },
    ...{ unread: Number(each.unread), urged: Number(each.urged) },
  }))
}

/** Makes the reminders of a body for today, once; on a day off there are none. */
export const remindBody = act(
  'reminder.make',
  async ({ agencyId }: { agencyId: number }, { at }) => {
    const day = dayOf(at)
    if (await isMade(agencyId, day)) return { reminders: 0 }
    await insert('reminder_rounds', { agencyId, day, madeAt: at })
    const works = isWorkingDay(day, await calendarOf(agencyId))
    const reminders = works ? (await remindersOf(agencyId, day)).filter(isWorthReading) : []
    if (reminders.length > 0)
      await insert(
        'digests',
        reminders.map((each) => ({ ...each, agencyId, day, madeAt: at })),
      )
    return { reminders: reminders.length }
  },
  ({ agencyId }) => agencyId,
  ({ agencyId }, { reminders }) => ({ reminders, agencyIds: [agencyId] }),
)

const isWorthReading = ({ late, dueSoon, unread, urged }: Reminder) =>
  late + dueSoon + unread + urged > 0

async function isMade(agencyId: number, day: string): Promise<boolean> {
  const made = await row(
    'SELECT day FROM reminder_rounds WHERE agency_id = :agencyId AND day = :day',
    { agencyId, day },
  )
  return made !== undefined
}
