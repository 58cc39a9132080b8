import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import { addWorkingDays } from '../../agencies/calendar/working-days.ts'
import { rows } from '../../platform/database.ts'
import { dayOf, minutesBefore } from '../../platform/days.ts'

/** A step counts as late once it has been open for more than so many working days of its body. */
export const lateAfter = 3

const hoursAhead = 7

/** Where a body's cases wait: steps, which are late when they are open for too long, timers and handlers, late when overdue, and messages, never late. */
const places = `(
  SELECT i.definition_id, t.instance_id, t.element_id, t.opened_at AS since,
    CASE WHEN t.opened_at < :lateBefore THEN 1 ELSE 0 END AS is_late
  FROM workflow_tasks t JOIN workflow_instances i ON i.id = t.instance_id
  WHERE t.agency_id = :agencyId AND t.is_open = 1
  UNION ALL
  SELECT i.definition_id, j.instance_id, j.element_id, j.created_at AS since,
    CASE WHEN j.due_at < :at THEN 1 ELSE 0 END AS is_late
  FROM workflow_jobs j JOIN workflow_instances i ON i.id = j.instance_id
  WHERE j.agency_id = :agencyId
  UNION ALL
  SELECT i.definition_id, s.instance_id, s.element_id, i.started_at AS since, 0 AS is_late
  FROM workflow_subscriptions s JOIN workflow_instances i ON i.id = s.instance_id
  WHERE s.agency_id = :agencyId
) waiting`

/** How many cases of a version run, and how many of them are late. */
export interface Running {
  definitionId: number
  running: number
  late: number
}

/** The cases of a body that run now, by version: two statements. */
export async function runningByVersion(
  agencyId: number,
  at: string,
): Promise<Map<number, Running>> {
  const versions = await rows<Running>(
    `SELECT definition_id, COUNT(DISTINCT instance_id) AS running,
       COUNT(DISTINCT CASE WHEN is_late = 1 THEN instance_id END) AS late
     FROM ${places} GROUP BY definition_id`,
    await moments(agencyId, at),
  )
  return new Map(
    versions.map(({ definitionId, running, late }) => [
      definitionId,
      { definitionId, running: Number(running), late: Number(late) },
    ]),
  )
}

/** How many cases stand at an element of a diagram, how many of them are late, and since when the oldest does. */
export interface Standing {
  elementId: string
  cases: number
  late: number
  since: string
}

/** Where the cases of a body stand in one version of a process; what stands inside a call is counted at the call. */
export async function standingIn(
  definitionId: number,
  agencyId: number,
  at: string,
): Promise<Standing[]> {
  const found = await rows<Standing>(
    `SELECT element_id, COUNT(DISTINCT instance_id) AS cases,
       COUNT(DISTINCT CASE WHEN is_late = 1 THEN instance_id END) AS late, MIN(since) AS since
     FROM ${places} WHERE definition_id = :definitionId
     GROUP BY element_id ORDER BY since, element_id`,
    { ...(await moments(agencyId, at)), definitionId },
  )
  const byElement = new Map<string, Standing>()
  for (const each of found) add(byElement, each)
  return [...byElement.values()]
}

/** The element of the drawn diagram at which somebody looks for what stands inside a call, `hand-over/check`. */
export function drawnAt(elementId: string): string {
  return elementId.split('/')[0] ?? elementId
}

function add(byElement: Map<string, Standing>, { elementId, cases, late, since }: Standing): void {
  const drawn = drawnAt(elementId)
  const before = byElement.get(drawn)
  byElement.set(drawn, {
    elementId: drawn,
    cases: Number(cases) + (before?.cases ?? 0),
    late: Number(late) + (before?.late ?? 0),
    since: before?.since ?? since,
  })
}

async function moments(agencyId: number, at: string): Promise<Record<string, unknown>> {
  const day = addWorkingDays(dayOf(at), -lateAfter, await calendarOf(agencyId))
  return { agencyId, at, lateBefore: minutesBefore(`${day}T00:00:00.000Z`, hoursAhead * 60) }
}
