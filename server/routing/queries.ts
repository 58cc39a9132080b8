import type { z } from 'zod'
import { visibleDocument } from '../documents/official-document.ts'
import type { Actor, Context } from '../platform/context.ts'
import { rows } from '../platform/database.ts'
import { dayOf } from '../platform/days.ts'
import type { InputOf, ReplyOf } from '../platform/endpoint.ts'
import type { Reason } from '../platform/refusal.ts'
import type * as contract from './contract.ts'
import { mayPresent } from './may-present.ts'
import * as rules from './rules.ts'
import { noDeadline } from './task-rows.ts'

type Listed = Omit<z.output<typeof contract.taskListed>, 'may'> & rules.Standing

const liveBelow = `SELECT COUNT(*) FROM tasks c
  WHERE c.parent_id = t.id AND c.is_open = 1 AND c.role`

const columnsOf = (
  tasks: string,
): string => `SELECT t.id, t.document_id, t.parent_id, t.root_id, t.depth, t.role, t.state,
    t.is_open, t.holder_post_id, po.title AS holder_title, p.name AS holder_name,
    giver.title AS issuer_title, t.instruction, t.report, t.reason, t.due_on, t.created_at,
    t.closed_at, t.answer_document_id, t.reference, t.abstract, t.issuer_name, t.urgency,
    t.arrival_number, (${liveBelow} IN ('lead', 'cooperate')) AS live_children,
    (${liveBelow} = 'lead') AS live_leads
  FROM ${tasks} t
  JOIN posts po ON po.id = t.holder_post_id
  LEFT JOIN holdings h ON h.post_id = t.holder_post_id
    AND h.valid_from <= :today AND (h.valid_to IS NULL OR h.valid_to >= :today)
  LEFT JOIN people p ON p.id = h.person_id
  LEFT JOIN posts giver ON giver.id = t.issuer_post_id`

/** The assignments of the actor's post, open or closed, the earliest deadline first, those without one last. */
export async function listTasks(
  { open, after = '0000-00-00_0', limit }: InputOf<typeof contract.listTasks>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.listTasks>> {
  const [afterDay = '', afterId = ''] = after.split('_')
  // The page is cut from one index before anything is joined to it: MariaDB would join first and sort.
  const cut = `(SELECT * FROM tasks
     WHERE holder_post_id = :postId AND is_open ${open === 'yes' ? '= 1' : 'IS NULL'}
       AND due_on >= :afterDay AND (due_on > :afterDay OR id > :afterId)
     ORDER BY due_on, id LIMIT ${limit + 1})`
  const found = await rows<Listed>(`${columnsOf(cut)} ORDER BY t.due_on, t.id`, {
    postId: actor.postId,
    today: dayOf(at),
    afterDay,
    afterId: Number(afterId),
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = found.length > limit && last ? `${last.dueOn ?? ''}_${last.id}` : null
  return { tasks: page.map((task) => shown(task, actor)), next }
}

/** The assignments of a document that the actor may see, each giver before those to whom they gave. */
export async function showTaskTree(
  { documentId }: InputOf<typeof contract.showTaskTree>,
  { actor, at }: Context,
): Promise<ReplyOf<typeof contract.showTaskTree>> {
  const document = await visibleDocument(actor, documentId)
  const tasks = await rows<Listed>(
    `${columnsOf('tasks')} WHERE t.document_id = :documentId ORDER BY t.root_id, t.path`,
    { documentId, today: dayOf(at) },
  )
  return { tasks: tasks.map((task) => shown(task, actor)), may: mayPresent({ document, actor }) }
}

function shown({ liveChildren, liveLeads, ...task }: Listed, actor: Actor) {
  const standing = { ...task, liveChildren: Number(liveChildren), liveLeads: Number(liveLeads) }
  return {
    ...task,
    isOpen: rules.isOpen(task),
    dueOn: task.dueOn === noDeadline ? null : task.dueOn,
    may: mayDo(standing, actor),
  }
}

function mayDo(task: rules.Standing, actor: Actor): Record<string, Reason[]> {
  const yours = rules.whyNotYours(task, actor)
  return {
    see: [...yours, ...rules.whyNotSee(task)],
    instruct: [...yours, ...rules.whyNotDirect(actor), ...rules.whyNotInstruct(task)],
    forward: [...yours, ...rules.whyNotForward(task)],
    return: [...yours, ...rules.whyNotReturn(task)],
    report: [...yours, ...rules.whyNotReport(task)],
    complete: [...yours, ...rules.whyNotComplete(task)],
  }
}
