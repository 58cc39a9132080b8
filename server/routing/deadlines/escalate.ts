import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import type { Calendar } from '../../agencies/calendar/working-days.ts'
import { act } from '../../journal/act.ts'
import { installationContext } from '../../platform/context.ts'
import { insert, rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { rungsOn } from './light.ts'

/** An assignment that nobody has read, and whose posts it may be brought before. */
interface Unread {
  agencyId: number
  id: number
  documentId: number
  urgency: string
  createdAt: string
  substitutePostId: number | null
  issuerPostId: number
  leaderPostId: number
}

/** A step up: whom an unread assignment is brought before, and as whose. */
export interface Rung {
  step: 'substitute' | 'giver' | 'leader'
  postId: number
}

const unreadStatement = `SELECT t.agency_id, t.id, t.document_id, t.urgency, t.created_at,
    t.issuer_post_id, root.holder_post_id AS leader_post_id,
    (SELECT MIN(s.substitute_post_id) FROM substitutions s
      WHERE s.absent_post_id = t.holder_post_id AND s.valid_from <= :day AND s.valid_to >= :day
      AND NOT EXISTS (SELECT 1 FROM substitution_ends e WHERE e.substitution_id = s.id)
    ) AS substitute_post_id
  FROM tasks t JOIN tasks root ON root.agency_id = t.agency_id AND root.id = t.root_id
  WHERE t.is_open = 1 AND t.state = 'new' AND t.role IN ('lead', 'cooperate')
    AND t.agency_id = :agencyId`

/** Brings the assignments of a body that stayed unread too long before substitutes, givers and leaders; gives how many steps it took. */
export async function escalateUnread(agencyId: number, at: string): Promise<number> {
  const day = dayOf(at)
  const unread = await rows<Unread>(unreadStatement, { agencyId, day })
  if (unread.length === 0) return 0
  const calendar = await calendarOf(agencyId)
  const before = await escalatedAlready(unread.map(({ id }) => id))
  let steps = 0
  for (const task of unread) {
    const rungs = rungsOf(task, day, calendar).filter(
      ({ postId }) => !before.has(`${String(task.id)} ${String(postId)}`),
    )
    if (rungs.length === 0) continue
    await escalate({ task, rungs }, { ...installationContext('reminders'), at })
    steps += rungs.length
  }
  return steps
}

/** Whom an unread assignment has to have come before by a day; whoever holds it is not told of their own. */
export function rungsOf(
  task: Omit<Unread, 'id' | 'agencyId' | 'documentId'>,
  day: string,
  calendar: Calendar,
): Rung[] {
  const { substitutePostId, issuerPostId, leaderPostId, urgency } = task
  const up = rungsOn({ createdOn: dayOf(task.createdAt), urgency }, day, calendar)
  const ladder: (Rung | null)[] = [
    substitutePostId === null ? null : { step: 'substitute', postId: substitutePostId },
    { step: 'giver', postId: issuerPostId },
    { step: 'leader', postId: leaderPostId },
  ]
  const reached = ladder.slice(0, up).filter((rung) => rung !== null)
  return reached.filter(
    ({ postId }, place) => reached.findIndex((each) => each.postId === postId) === place,
  )
}

async function escalatedAlready(taskIds: readonly number[]): Promise<Set<string>> {
  const found = await rows<{ taskId: number; postId: number }>(
    'SELECT task_id, post_id FROM escalations WHERE task_id IN (:taskIds)',
    { taskIds },
  )
  return new Set(found.map(({ taskId, postId }) => `${String(taskId)} ${String(postId)}`))
}

interface Escalating {
  task: Pick<Unread, 'id' | 'agencyId' | 'documentId'>
  rungs: readonly Rung[]
}

const escalate = act(
  'task.escalate',
  async ({ task, rungs }: Escalating, { at: escalatedAt }) => {
    const { agencyId, id: taskId } = task
    await insert(
      'escalations',
      rungs.map((rung) => ({ agencyId, taskId, ...rung, escalatedAt })),
    )
  },
  ({ task }) => task.id,
  ({ task, rungs }) => ({
    documentId: task.documentId,
    to: rungs.map(({ step, postId }) => ({ step, postId })),
    agencyIds: [task.agencyId],
  }),
)
