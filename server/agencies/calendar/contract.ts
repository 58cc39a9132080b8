import { z } from 'zod'
import { day, done, endpoint, idInPath, may } from '../../platform/endpoint.ts'

const agencyId = z.strictObject({ agencyId: idInPath })

/** What a day is on which a body departs from weekdays and the law's holidays: off, or worked instead of another. */
export const calendarKind = z.enum(['holiday', 'makeup'])

/** Where a due day comes from: the law, a decision table, the issuer of the document, or whoever gave the work. */
export const dueSource = z.enum(['law', 'definition', 'issuer', 'giver'])

/** Where a due day comes from. */
export type DueSource = z.output<typeof dueSource>

/** A deadline with its light: red when late, yellow when due soon, green with time left, still while its time stands still. */
export const dueShown = z.object({
  on: day,
  light: z.enum(['suspended', 'late', 'soon', 'in-time']),
  /** Working days of the body; negative when late. */
  daysLeft: z.number().int(),
  source: dueSource.nullable(),
})

/** What a day off by law is: a holiday, or a working day off in place of one on a weekend. */
export const occasion = z.enum([
  'new-year',
  'tet',
  'hung-kings',
  'reunification',
  'labour',
  'national',
  'compensation',
])

export const showCalendar = endpoint({
  method: 'get',
  path: '/agencies/:agencyId/calendar',
  says: 'Show the days of a year that are off by law, and those on which a body departs from it.',
  params: agencyId,
  query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
  reply: z.object({
    statutory: z.array(day),
    /** What each of those days is, in their order. */
    occasions: z.array(occasion),
    /** Why the actor may not change it. */
    may,
    own: z.array(z.object({ day, kind: calendarKind, isForAll: z.boolean() })),
  }),
})

export const setCalendarDay = endpoint({
  method: 'post',
  path: '/agencies/:agencyId/calendar',
  says: 'Say that a body is off on a day, or works on it, or follows the law on it again.',
  params: agencyId,
  body: z.strictObject({ day, kind: calendarKind.nullable() }),
  reply: done,
})
