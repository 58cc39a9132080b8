import { postsStoodInFor, substituteValues } from '../agencies/substitutions/acting-for.ts'
import { rows } from '../platform/database.ts'
import { today } from './giving/known-holders.ts'
import type { Listed, Told } from './shown-columns.ts'

/** A post with who holds it today, or a unit, a body or a person that assignments name. */
interface Named {
  id: number
  title: string | null
  personId: number | null
  name: string | null
  roles: string | null
  isStoodIn: number
  system: string | null
}

/** What hangs from an assignment: what was given on, urged, suspended and asked. */
type Hanging = Pick<
  Listed,
  | 'liveChildren'
  | 'liveLeads'
  | 'unreadReports'
  | 'urgedAt'
  | 'urgedToday'
  | 'suspendedReason'
  | 'asked'
>

const nothing: Hanging = {
  ...{ liveChildren: 0, liveLeads: 0, unreadReports: 0 },
  ...{ urgedAt: null, urgedToday: 0, suspendedReason: null, asked: null },
}

const namedThings = `SELECT po.id, po.title, p.id AS person_id, p.name, NULL AS system,
    (SELECT GROUP_CONCAT(r.role) FROM post_roles r WHERE r.post_id = po.id) AS roles,
    po.id IN (${postsStoodInFor('assignments')}) AS is_stood_in
  FROM posts po
  LEFT JOIN holdings h ON h.post_id = po.id AND ${today('h')}
  LEFT JOIN people p ON p.id = h.person_id
  WHERE po.id IN (:postIds)
  UNION ALL SELECT id, name, NULL, NULL, NULL, NULL, 0 FROM units WHERE id IN (:namedIds)
  UNION ALL SELECT id, name, NULL, NULL, system, NULL, 0 FROM agencies WHERE id IN (:namedIds)
  UNION ALL SELECT id, NULL, id, name, NULL, NULL, 0 FROM people WHERE id IN (:personIds)`

const amount = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`

const hangingThings = `SELECT parent_id AS task_id,
    ${amount("is_open = 1 AND role IN ('lead', 'cooperate')")} AS live_children,
    ${amount("is_open = 1 AND role = 'lead'")} AS live_leads,
    ${amount("state = 'done' AND report_seen_at IS NULL AND role IN ('lead', 'cooperate')")}
      AS unread_reports,
    NULL AS urged_at, 0 AS urged_today, NULL AS suspended_reason, NULL AS asked
  FROM tasks WHERE parent_id IN (:taskIds) GROUP BY parent_id
  UNION ALL SELECT task_id, 0, 0, 0, MAX(urged_at), ${amount('urged_on = :today')}, NULL, NULL
    FROM urgings WHERE task_id IN (:taskIds) GROUP BY task_id
  UNION ALL SELECT task_id, 0, 0, 0, NULL, 0, reason, NULL
    FROM task_suspensions WHERE task_id IN (:taskIds) AND is_open = 1
  UNION ALL SELECT task_id, 0, 0, 0, NULL, 0, NULL, GROUP_CONCAT(kind)
    FROM task_requests WHERE task_id IN (:taskIds) AND is_open = 1 GROUP BY task_id`

/**
 * Adds to assignments who holds and gave them and what hangs from them, as the actor's post sees them on a day.
 * Names are read once for all: a list mostly says the same few again and again.
 */
export async function detailed(
  told: readonly Told[],
  { postId, day }: { postId: number; day: string },
): Promise<Listed[]> {
  if (told.length === 0) return []
  const named = await rows<Named>(namedThings, {
    ...{ ...namedIn(told), today: day },
    ...substituteValues(postId, day),
  })
  const byId = new Map(named.map((each) => [each.id, each]))
  const hanging = await hangingFrom(told, day)
  return told.map((task) => ({ ...task, ...namesFor(task, byId), ...hanging(task.id) }))
}

function namedIn(told: readonly Told[]): Record<string, number[]> {
  const persons = told.flatMap(({ holderKind, namedId, closedByPersonId }) => [
    holderKind === 'person' ? namedId : null,
    closedByPersonId,
  ])
  return {
    postIds: different(told.flatMap((task) => [task.holderPostId, task.issuerPostId])),
    namedIds: different(told.map(({ namedId }) => namedId)),
    personIds: different(persons),
  }
}

const different = (ids: readonly (number | null)[]): number[] =>
  [...new Set(ids.filter((id) => id !== null && id !== 0))] as number[]

const nobody: Named = {
  ...{ id: 0, title: null, personId: null, name: null },
  ...{ roles: null, isStoodIn: 0, system: null },
}

function namesFor(task: Told, byId: ReadonlyMap<number, Named>) {
  const of = (id: number | null): Named => byId.get(id ?? 0) ?? nobody
  const post = of(task.holderPostId)
  const person = task.holderKind === 'person' ? of(task.namedId) : post
  const named = ['unit', 'agency'].includes(task.holderKind) ? of(task.namedId) : nobody
  const closer = of(task.closedByPersonId)
  return {
    holderTitle: named.title ?? post.title ?? '',
    holderName: person.name,
    holderRoles: post.roles,
    isStoodIn: Number(post.isStoodIn),
    system: named.system,
    closedByName: closer.personId === person.personId ? null : closer.name,
    issuerTitle: of(task.issuerPostId).title,
  }
}

async function hangingFrom(told: readonly Told[], day: string): Promise<(id: number) => Hanging> {
  const found = await rows<Hanging & { taskId: number }>(hangingThings, {
    taskIds: told.map(({ id }) => id),
    today: day,
  })
  const byTask = new Map<number, Hanging>()
  for (const { taskId, ...each } of found) {
    byTask.set(taskId, together(byTask.get(taskId) ?? nothing, each))
  }
  return (id) => byTask.get(id) ?? nothing
}

// MariaDB counts in decimals.
function together(one: Hanging, other: Hanging): Hanging {
  return {
    liveChildren: one.liveChildren + Number(other.liveChildren),
    liveLeads: one.liveLeads + Number(other.liveLeads),
    unreadReports: one.unreadReports + Number(other.unreadReports),
    urgedAt: one.urgedAt ?? other.urgedAt,
    urgedToday: one.urgedToday + Number(other.urgedToday),
    suspendedReason: one.suspendedReason ?? other.suspendedReason,
    asked: one.asked ?? other.asked,
  }
}
