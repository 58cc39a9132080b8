import { calendarOf } from '../../agencies/calendar/calendar-of.ts'
import { act } from '../../journal/act.ts'
import { change, insert } from '../../platform/database.ts'
import type { InputOf } from '../../platform/endpoint.ts'
import { newId } from '../../platform/identifiers.ts'
import { found, refuseIf, reasons } from '../../platform/refusal.ts'
import { moveDocumentOf } from '../document-of-task.ts'
import { taskInHand } from '../task-rows.ts'
import type * as contract from './contract.ts'
import { dueAfterPause } from './light.ts'
import { pauseOf } from './pauses.ts'
import { whyNotPauser, whyNotResume, whyNotSuspend } from './rules.ts'

/** Lets the time of an assignment stand still from today on. */
export const suspendTask = act(
  'task.suspend',
  async ({ taskId, reason }: InputOf<typeof contract.suspendTask>, context) => {
    const { actor, at } = context
    const { task, tree, acting } = await taskInHand(taskId, context)
    refuseIf(403, whyNotPauser(tree, task, acting))
    refuseIf(409, whyNotSuspend(task, (await pauseOf(taskId)) !== undefined))
    await moveDocumentOf(task, task.documentStage, context)
    const by = { suspendedOn: actor.day, suspendedAt: at, postId: actor.postId, byName: actor.name }
    const about = { agencyId: task.agencyId, id: newId(), taskId, isOpen: 1 }
    await insert('task_suspensions', { ...about, reason, ...by })
    return { id: taskId, documentId: task.documentId }
  },
  ({ taskId }) => taskId,
  ({ reason }, { documentId }) => ({ documentId, reason }),
)

/** Lets the time of an assignment go on; its deadline moves by the working days it stood still, within the giver's. */
export const resumeTask = act(
  'task.resume',
  async ({ taskId }: InputOf<typeof contract.resumeTask>, context) => {
    const { actor, at } = context
    const { task, tree, acting } = await taskInHand(taskId, context)
    refuseIf(403, whyNotPauser(tree, task, acting))
    const pause = await pauseOf(taskId)
    refuseIf(409, whyNotResume(task, pause !== undefined))
    const { id: suspensionId, suspendedOn } = found(pause, 'task.not_suspended')
    const stood = { from: suspendedOn, until: actor.day }
    const calendar = await calendarOf(task.agencyId)
    const moved = dueAfterPause(task.dueOn ?? actor.day, stood, calendar)
    const dueOn = earlierOf(moved.dueOn, tree.find(({ id }) => id === task.parentId)?.dueOn)
    const { daysAdded } = moved
    await moveDocumentOf(task, task.documentStage, context)
    await endPause(task.agencyId, suspensionId)
    const by = { resumedOn: actor.day, resumedAt: at, postId: actor.postId, byName: actor.name }
    await insert('task_resumptions', { suspensionId, daysAdded, ...by })
    await moveDue(task, dueOn)
    return { id: taskId, dueOn, daysAdded, documentId: task.documentId }
  },
  ({ taskId }) => taskId,
  (_, { documentId, dueOn, daysAdded }) => ({ documentId, dueOn, daysAdded }),
)

// No assignment is due after its giver's.
function earlierOf(day: string, givers: string | null | undefined): string {
  return givers && givers < day ? givers : day
}

async function endPause(agencyId: number, suspensionId: number): Promise<void> {
  const ended = await change(
    `UPDATE task_suspensions SET is_open = NULL
     WHERE agency_id = :agencyId AND id = :suspensionId AND is_open = 1`,
    { agencyId, suspensionId },
  )
  refuseIf(409, reasons([ended === 0, 'task.not_suspended']))
}

async function moveDue(
  { agencyId, id }: { agencyId: number; id: number },
  dueOn: string,
): Promise<void> {
  await change('UPDATE tasks SET due_on = :dueOn WHERE agency_id = :agencyId AND id = :id', {
    ...{ agencyId, id, dueOn },
  })
}
