import { calendarOf } from '../agencies/calendar/calendar-of.ts'
import { shownDue } from '../agencies/calendar/light.ts'
import type { Calendar } from '../agencies/calendar/working-days.ts'
import { agencyById } from '../agencies/directory.ts'
import { postsActedFor } from '../agencies/substitutions/acting-for.ts'
import { readsFromInside, visibleDocument } from '../documents/official-document.ts'
import type { Actor, Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import { mayDo, mayDoInTree } from './may-do.ts'
import type * as contract from './contract.ts'
import { mayPresent } from './may-present.ts'
import { requestsOf, turnsOf } from './pen/rows.ts'
import { isOpen } from './rules.ts'
import { isShown, selectTold, type Listed, type Told } from './shown-columns.ts'
import { detailed } from './task-details.ts'
import { actingIn, noDeadline } from './task-rows.ts'

type Asked = InputOf<typeof contract.listTasks>

/**
 * What waits for the actor, or is closed: given to their post, to one for which they stand in today,
 * to themselves, or to their unit while nobody has claimed it. The earliest deadline comes first.
 */
export async function listTasks(
  { open, box, after = '0000-00-00_0', limit }: Asked,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.listTasks>> {
  const today = dayOf(at)
  const page = await pageOf({ open, box, after, limit }, { actor, at })
  const found = await detailed(page, { postId: actor.postId, day: today })
  const tasks = found.slice(0, limit).map(withDue)
  const end = tasks.at(-1)
  const next = found.length > limit && end ? `${end.dueOn ?? noDeadline}_${end.id}` : null
  const acting = actingIn(tasks, actor)
  const calendar = await calendarOf(actor.agencyId)
  const shown = shownOn(today, calendar)
  return { tasks: tasks.map((task) => ({ ...shown(task), may: mayDo(task, acting) })), next }
}

// Each box is cut from one index by itself: a union would write and read every row twice more.
async function pageOf(
  { open, box, after, limit }: Asked & { after: string },
  { actor, at }: Pick<Context, 'actor' | 'at'>,
): Promise<Told[]> {
  const [afterDay = '', afterId = ''] = after.split('_')
  const { agencyId, postId, personId, unitId } = actor
  const actsFor = box ? [] : await postsActedFor(postId, dayOf(at))
  const state = open === 'yes' ? '= 1' : `IS NULL AND ${isShown}`
  const cut: Told[] = []
  for (const holds of boxes(actor, actsFor, box)) {
    const some = await rows<Told>(
      `${selectTold} WHERE agency_id = :agencyId AND is_open ${state}
         AND due_on >= :afterDay AND (due_on > :afterDay OR id > :afterId) AND ${holds}
       ORDER BY due_on, id LIMIT ${String(limit + 1)}`,
      { agencyId, postId, personId, unitId, afterDay, afterId: Number(afterId) },
    )
    cut.push(...some)
  }
  return cut.toSorted(byDeadline).slice(0, limit + 1)
}

function byDeadline(one: Told, other: Told): number {
  const [day, otherDay] = [one.dueOn ?? '', other.dueOn ?? '']
  if (day === otherDay) return one.id - other.id
  return day < otherDay ? -1 : 1
}

// An identifier of ours stands for one thing only, be it a post, a person or a unit.
function boxes({ roles }: Actor, actsFor: readonly number[], box: Asked['box']): string[] {
  const isHead = box === 'unit' && roles.includes('unit-head')
  const unit = "named_id = :unitId AND holder_kind = 'unit'"
  if (box === 'unit') return [isHead ? unit : `${unit} AND holder_post_id = 0`]
  const posts = [':postId', ...actsFor.map(String)]
  return [
    ...posts.map((postId) => `holder_post_id = ${postId} AND holder_kind <> 'person'`),
    "named_id = :personId AND holder_kind = 'person'",
    `${unit} AND holder_post_id = 0`,
  ]
}

/** The assignments of a document that the actor may see, each giver before those to whom they gave. */
export async function showTaskTree(
  { documentId }: InputOf<typeof contract.showTaskTree>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showTaskTree>> {
  const document = await visibleDocument(actor, documentId)
  const may = mayPresent({ document, actor })
  if (!readsFromInside(actor, document)) return { tasks: [], system: '', may }
  const today = dayOf(at)
  const told = await rows<Told>(
    `${selectTold} WHERE document_id = :documentId AND ${isShown} ORDER BY root_id, path`,
    { documentId },
  )
  const found = await detailed(told, { postId: actor.postId, day: today })
  const acting = actingIn(found, actor)
  const tree = found.map(withDue)
  const shown = shownOn(today, await calendarOf(document.agencyId))
  const requests = await requestsOf(documentId)
  const turns = await turnsOf(documentId)
  const tasks = found.map((task, place) => ({
    ...shown(task),
    requests: requests.filter(({ taskId }) => taskId === task.id),
    turns: turns.filter(({ taskId }) => taskId === task.id),
    may: mayDoInTree(tree, tree[place] ?? task, acting),
  }))
  const system = (await agencyById(document.agencyId))?.system ?? ''
  return { tasks, system, may }
}

const dueOf = ({ dueOn }: Listed): string | null => (dueOn === noDeadline ? null : dueOn)

const withDue = (task: Listed): Listed => ({ ...task, dueOn: dueOf(task) })

const shownOn = (today: string, calendar: Calendar) => (task: Listed) => {
  const isSuspended = task.suspendedReason !== null
  const due = isOpen(task)
    ? shownDue({ ...task, dueOn: dueOf(task), isSuspended }, today, calendar)
    : null
  return { ...task, due, isOpen: isOpen(task), dueOn: dueOf(task) }
}
