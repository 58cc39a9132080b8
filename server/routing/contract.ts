import { z } from 'zod'
import { dueShown } from '../agencies/calendar/contract.ts'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../platform/endpoint.ts'

/** What one is asked to do: lead (chủ trì), cooperate (phối hợp), know (để biết), or watch (theo dõi). */
export const assignmentRole = z.enum(['lead', 'cooperate', 'inform', 'watch'])

/** Where an assignment stands. */
export const assignmentState = z.enum([
  'new',
  'seen',
  'working',
  'waiting',
  'review',
  'done',
  'returned',
  'recalled',
  'cancelled',
])

/** What an assignment asks of its holder. */
export type AssignmentRole = z.output<typeof assignmentRole>

/** Where an assignment stands; new until read, waiting while others work on it, in review when they have reported. */
export type AssignmentState = z.output<typeof assignmentState>

/** To whom one gives: a post, a person in their post, a unit from whose inbox one claims it, or another body. */
export const holderKind = z.enum(['post', 'person', 'unit', 'agency'])

/** To whom an assignment was given. */
export type HolderKind = z.output<typeof holderKind>

/** A request to the giver: to make an assignment clear, or to give it more days. */
export const requestShown = z.object({
  id,
  taskId: id,
  kind: z.enum(['clarify', 'extend']),
  text: z.string(),
  wantedDueOn: day.nullable(),
  isOpen: z.boolean(),
  askedAt: moment,
  askedByName: z.string(),
  askedForName: z.string().nullable(),
  outcome: z.enum(['answered', 'granted', 'refused']).nullable(),
  answer: z.string().nullable(),
  answeredAt: moment.nullable(),
  answeredByName: z.string().nullable(),
  answeredForName: z.string().nullable(),
})

/** A turn that an assignment took after it was given, with its reason. */
export const turnShown = z.object({
  id,
  taskId: id,
  /** The last four are written only where a substitute did it. */
  kind: z.enum([
    ...['claim', 'release', 'recall', 'redo', 'lead', 'rest', 'withdraw'],
    ...['give', 'report', 'return', 'complete'],
  ] as const),
  reason: z.string().nullable(),
  at: moment,
  byName: z.string(),
  /** The absent holder for whom it was done, and the title of their post. */
  forPersonName: z.string().nullable(),
  forPostTitle: z.string().nullable(),
})

/** One assignment in the tree of a document. */
export const taskShown = z.object({
  id,
  documentId: id,
  parentId: id.nullable(),
  rootId: id,
  depth: z.number().int(),
  role: assignmentRole,
  state: assignmentState,
  isOpen: z.boolean(),
  holderKind,
  /** 0 while no post has it: nobody of the unit has claimed it, or another body has it. */
  holderPostId: z.number().int(),
  /** The post, or the unit or body that was named. */
  holderTitle: z.string(),
  holderName: z.string().nullable(),
  /** Who closed it, where it was not its holder: the substitute. */
  closedByName: z.string().nullable(),
  /** The system of the body that was named, where it is another one. */
  system: z.string().nullable(),
  issuerTitle: z.string().nullable(),
  instruction: z.string().nullable(),
  report: z.string().nullable(),
  reason: z.string().nullable(),
  dueOn: day.nullable(),
  /** The deadline with its light; null once it is closed. */
  due: dueShown.nullable(),
  createdAt: moment,
  closedAt: moment.nullable(),
  answerDocumentId: id.nullable(),
  /** When somebody above last urged it on. */
  urgedAt: moment.nullable(),
  /** Why its time stands still, where it does. */
  suspendedReason: z.string().nullable(),
  may,
})

/** An assignment in its tree, with what was asked of its giver and what turns it took. */
export const taskInTree = taskShown.extend({
  requests: z.array(requestShown),
  turns: z.array(turnShown),
})

/** A task in the list of what waits for the actor, with the document it is about. */
export const taskListed = taskShown.extend({
  reference: z.string().nullable(),
  abstract: z.string(),
  issuerName: z.string(),
  urgency: z.string(),
  arrivalNumber: z.number().int().nullable(),
})

const taskId = z.strictObject({ taskId: idInPath })
const documentId = z.strictObject({ documentId: idInPath })

export const listTasks = endpoint({
  method: 'get',
  path: '/tasks',
  says: 'List what waits for one’s post, the earliest deadline first.',
  query: z.strictObject({
    open: z.enum(['yes', 'no']).default('yes'),
    /** `unit`: everything given to one’s unit, for its head; else what waits for oneself. */
    box: z.enum(['unit']).optional(),
    /** `next` of the page before: the day and the identifier of its last task. */
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}_\d{1,16}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ tasks: z.array(taskListed), next: z.string().nullable() }),
})

export const showTaskTree = endpoint({
  method: 'get',
  path: '/documents/:documentId/tasks',
  says: 'Show the tree of assignments of a document.',
  params: documentId,
  reply: z.object({
    tasks: z.array(taskInTree),
    /** The system of the body whose tree it is. */
    system: z.string(),
    may,
  }),
})

export const presentDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/presentation',
  says: 'Present a registered document to a leader.',
  status: 201,
  params: documentId,
  body: z.strictObject({
    toPostId: id,
    proposal: line(2000).nullable().default(null),
    dueOn: day.nullable().default(null),
  }),
  reply: done,
})

export const seeTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/seen',
  says: 'Say that one has read an assignment.',
  params: taskId,
  reply: done,
})

const toPost = { postId: id, personId: id.optional() }

/** To whom one gives: a post (only this person in it, where one is named), a unit, or another body. */
export const holder = z.union([
  z.strictObject(toPost),
  z.strictObject({ unitId: id }),
  z.strictObject({ agencyId: id }),
])

/** To whom one gives. */
export type HolderGiven = z.output<typeof holder>

const asked = { role: assignmentRole, dueOn: day.nullable().default(null) }

/** Whom an instruction names, exactly one of them to lead, each with a deadline of their own. */
export const assignment = z.union([
  z.strictObject({ ...toPost, ...asked }),
  z.strictObject({ unitId: id, ...asked }),
  z.strictObject({ agencyId: id, ...asked }),
])

export const instructTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/instruction',
  says: 'Write the instruction (bút phê): who leads, who cooperates, who is informed, by when.',
  status: 201,
  params: taskId,
  body: z.strictObject({
    text: line(4000),
    assignments: z.array(assignment).min(1).max(100),
  }),
  reply: done,
})

export const forwardTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/forward',
  says: 'Pass an assignment on to another post, unit or body; one keeps the answer for the result.',
  status: 201,
  params: taskId,
  body: z.strictObject({ to: holder, text: line(2000), dueOn: day.nullable().default(null) }),
  reply: done,
})

export const returnTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/return',
  says: 'Give an assignment back with the reason.',
  params: taskId,
  body: z.strictObject({ reason: line(2000) }),
  reply: done,
})

export const reportTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/report',
  says: 'Report the result to the one who gave the assignment, with the answer if one was issued.',
  params: taskId,
  body: z.strictObject({ text: line(4000), answerDocumentId: id.nullable().default(null) }),
  reply: done,
})

export const completeTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/completion',
  says: 'Accept the results and close an assignment; at the root this completes the document.',
  params: taskId,
  body: z.strictObject({ opinion: line(2000).nullable().default(null) }),
  reply: done,
})
