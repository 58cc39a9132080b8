import { z } from 'zod'
import { day, done, endpoint, idInPath, line, moment } from '../../platform/endpoint.ts'

const taskId = z.strictObject({ taskId: idInPath })

export const urgeTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/urging',
  says: 'Urge an assignment on (đôn đốc); once a day.',
  status: 201,
  params: taskId,
  body: z.strictObject({ text: line(500).nullable().default(null) }),
  reply: done,
})

export const suspendTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/suspension',
  says: 'Let the time of an assignment stand still, with the reason.',
  status: 201,
  params: taskId,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})

export const resumeTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/resumption',
  says: 'Let the time of an assignment go on; its deadline moves by the working days it stood still.',
  params: taskId,
  reply: done.extend({ dueOn: day }),
})

/** What somebody is reminded of: how many of their assignments are late, due soon, unread, urged on, and brought before them unread by others. */
export const digestShown = z.object({
  day,
  late: z.number().int(),
  dueSoon: z.number().int(),
  unread: z.number().int(),
  urged: z.number().int(),
  escalated: z.number().int(),
  /** Steps of processes of which a timer of a diagram told one’s post. */
  steps: z.number().int(),
  /** When the day’s reminder was made; null before. */
  madeAt: moment.nullable(),
})

export const showDigest = endpoint({
  method: 'get',
  path: '/digest',
  says: 'Show what one’s post is reminded of today.',
  reply: digestShown,
})

/** An assignment that stayed unread with somebody else. */
export const escalated = z.object({
  taskId: z.number().int(),
  documentId: z.number().int(),
  step: z.enum(['substitute', 'giver', 'leader']),
  escalatedAt: moment,
  holderTitle: z.string(),
  holderName: z.string().nullable(),
  reference: z.string().nullable(),
  abstract: z.string(),
  dueOn: day.nullable(),
})

export const listEscalated = endpoint({
  method: 'get',
  path: '/escalated-tasks',
  says: 'List the assignments that stayed unread with others and were brought before one’s post.',
  reply: z.object({ tasks: z.array(escalated) }),
})

/** A step of a process that stays undone, of which a timer of its diagram told one’s post. */
export const stepReminder = z.object({
  id: z.number().int(),
  kind: z.enum(['remind', 'escalate', 'notify']),
  subjectType: z.string(),
  subjectId: z.number().int(),
  stepName: z.string(),
  /** What the case is about: the document’s number and abstract, or the work file’s title. */
  about: z.string(),
  /** The post for whose absent holder one is told; null in one’s own. */
  forPostTitle: z.string().nullable(),
  remindedAt: moment,
})

export const listStepReminders = endpoint({
  method: 'get',
  path: '/step-reminders',
  says: 'List the steps of processes that stay undone and of which a timer told one’s post.',
  reply: z.object({ reminders: z.array(stepReminder) }),
})
