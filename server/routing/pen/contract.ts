import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line } from '../../platform/endpoint.ts'
import { holder } from '../contract.ts'

const taskId = z.strictObject({ taskId: idInPath })
const requestId = z.strictObject({ taskId: idInPath, requestId: idInPath })

export const claimTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/claim',
  says: 'Take an assignment from the inbox of one’s unit.',
  params: taskId,
  reply: done,
})

export const releaseTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/release',
  says: 'Put a claimed assignment back into the inbox of the unit.',
  params: taskId,
  body: z.strictObject({ reason: line(2000).nullable().default(null) }),
  reply: done,
})

export const changeLead = endpoint({
  method: 'post',
  path: '/tasks/:taskId/lead',
  says: 'Let somebody else lead; who led so far cooperates, or is recalled with the reason.',
  status: 201,
  params: taskId,
  body: z.strictObject({
    to: holder,
    text: line(4000),
    dueOn: day.nullable().default(null),
    formerLead: z.enum(['cooperate', 'recall']),
    reason: line(2000),
  }),
  reply: done,
})

export const recallTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/recall',
  says: 'Recall an assignment with all that was given on from it: silently while unread, else with the reason.',
  params: taskId,
  body: z.strictObject({ reason: line(2000).nullable().default(null) }),
  reply: done,
})

export const redoTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/redo',
  says: 'Ask for a reported result again, with the reason.',
  params: taskId,
  body: z.strictObject({ reason: line(2000), dueOn: day.nullable().default(null) }),
  reply: done,
})

export const closeRest = endpoint({
  method: 'post',
  path: '/tasks/:taskId/rest',
  says: 'Wait no longer for those who cooperate, once the lead has reported.',
  params: taskId,
  body: z.strictObject({ reason: line(2000).nullable().default(null) }),
  reply: done,
})

export const withdrawReport = endpoint({
  method: 'post',
  path: '/tasks/:taskId/report/withdrawal',
  says: 'Take back one’s own report before the giver has read it.',
  params: taskId,
  reply: done,
})

export const readReports = endpoint({
  method: 'post',
  path: '/tasks/:taskId/reports/reading',
  says: 'Say that one has read what was reported to one.',
  params: taskId,
  reply: done,
})

export const clarifyTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/clarification',
  says: 'Ask the giver to make an assignment clear.',
  status: 201,
  params: taskId,
  body: z.strictObject({ text: line(2000) }),
  reply: done,
})

export const extendTask = endpoint({
  method: 'post',
  path: '/tasks/:taskId/extension',
  says: 'Ask the giver for more days.',
  status: 201,
  params: taskId,
  body: z.strictObject({ text: line(2000), dueOn: day }),
  reply: done,
})

export const answerRequest = endpoint({
  method: 'post',
  path: '/tasks/:taskId/requests/:requestId/answer',
  says: 'Answer a request: make the assignment clear, grant the days or other ones, or refuse.',
  params: requestId,
  body: z.strictObject({
    outcome: z.enum(['answered', 'granted', 'refused']),
    text: line(2000).nullable().default(null),
    /** The last day that is granted. */
    dueOn: day.nullable().default(null),
  }),
  reply: done,
})

/** A stock phrase of one's body, or one's own. */
export const phraseShown = z.object({ id, text: z.string(), isOwn: z.boolean() })

export const listPhrases = endpoint({
  method: 'get',
  path: '/stock-phrases',
  says: 'List the stock phrases of one’s body and one’s own.',
  reply: z.object({
    phrases: z.array(phraseShown),
    may: z.record(z.string(), z.array(z.string())),
  }),
})

export const addPhrase = endpoint({
  method: 'post',
  path: '/stock-phrases',
  says: 'Add a stock phrase, for oneself or for the whole body.',
  status: 201,
  body: z.strictObject({ text: line(500), isOwn: z.boolean() }),
  reply: done,
})

export const removePhrase = endpoint({
  method: 'delete',
  path: '/stock-phrases/:phraseId',
  says: 'Remove a stock phrase.',
  params: z.strictObject({ phraseId: idInPath }),
  reply: done,
})
