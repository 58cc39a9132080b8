import type { Context } from '../../platform/context.ts'
import { row, rows } from '../../platform/database.ts'
import type { ReplyOf } from '../../platform/endpoint.ts'
import type * as contract from './contract.ts'
import { remindersOf } from './reminders.ts'

/** What the actor's post is reminded of as it stands now, and when today's reminder was made. */
export async function showDigest(
  _: object,
  { actor }: Context,
): Promise<ReplyOf<typeof contract.showDigest>> {
  const { postId, agencyId, day } = actor
  const [own] = await remindersOf(agencyId, day, postId)
  const { late, dueSoon, unread, urged } = own ?? { late: 0, dueSoon: 0, unread: 0, urged: 0 }
  const made = await row<{ madeAt: string }>(
    'SELECT made_at FROM digests WHERE post_id = :postId AND day = :day',
    { postId, day },
  )
  const { tasks } = await listEscalated({}, { actor })
  const { reminders } = await listStepReminders({}, { actor })
  return {
    ...{ day, late, dueSoon, unread, urged, escalated: tasks.length },
    steps: reminders.length,
    madeAt: made?.madeAt ?? null,
  }
}

type Escalated = ReplyOf<typeof contract.listEscalated>['tasks'][number]

/** What stayed unread with others and was brought before the actor's post; what has been read since is no longer there. */
export async function listEscalated(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.listEscalated>> {
  const tasks = await rows<Escalated>(
    `SELECT t.id AS task_id, t.document_id, e.step, e.escalated_at, COALESCE(po.title, '') AS holder_title,
       p.name AS holder_name, t.reference, t.abstract, NULLIF(t.due_on, '9999-12-31') AS due_on
     FROM escalations e JOIN tasks t ON t.agency_id = e.agency_id AND t.id = e.task_id
     LEFT JOIN posts po ON po.id = t.holder_post_id
     LEFT JOIN holdings h ON h.post_id = t.holder_post_id AND h.valid_from <= :day
       AND (h.valid_to IS NULL OR h.valid_to >= :day)
     LEFT JOIN people p ON p.id = h.person_id
     WHERE e.post_id = :postId AND t.state = 'new' AND t.is_open = 1
     ORDER BY t.due_on, t.id LIMIT 200`,
    { postId: actor.postId, day: actor.day },
  )
  return { tasks }
}

type StepReminder = ReplyOf<typeof contract.listStepReminders>['reminders'][number]

/** The steps of which a timer told the actor's post, the latest telling of each; what was done since is no longer there. */
export async function listStepReminders(
  _: object,
  { actor }: Pick<Context, 'actor'>,
): Promise<ReplyOf<typeof contract.listStepReminders>> {
  const found = await rows<
    Omit<StepReminder, 'about'> & Record<'abstract' | 'title', string | null>
  >(
    `SELECT r.id, r.kind, r.subject_type, r.subject_id, r.step_name, r.reminded_at,
       po.title AS for_post_title, d.abstract, f.title
     FROM step_reminders r
     LEFT JOIN posts po ON po.id = r.for_post_id
     LEFT JOIN documents d
       ON r.subject_type = 'document' AND d.agency_id = r.agency_id AND d.id = r.subject_id
     LEFT JOIN dossiers f
       ON r.subject_type = 'dossier' AND f.agency_id = r.agency_id AND f.id = r.subject_id
     WHERE r.post_id = :postId AND EXISTS (SELECT 1 FROM workflow_tasks t
       WHERE t.instance_id = r.instance_id AND t.element_id = r.element_id AND t.is_open = 1)
       AND NOT EXISTS (SELECT 1 FROM step_reminders later WHERE later.post_id = r.post_id
         AND later.instance_id = r.instance_id AND later.element_id = r.element_id
         AND later.id > r.id)
     ORDER BY r.id DESC LIMIT 100`,
    { postId: actor.postId },
  )
  const about = ({ abstract, title }: (typeof found)[number]) => abstract ?? title ?? ''
  return { reminders: found.map((one) => ({ ...one, about: about(one) })) }
}
