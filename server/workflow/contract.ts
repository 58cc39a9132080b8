import { z } from 'zod'
import { endpoint, line, moment } from '../platform/endpoint.ts'

/** A process with its active version. */
export const workflowListed = z.object({
  key: z.string(),
  name: z.string(),
  version: z.number().int(),
  deployedAt: moment,
  /** Whether it is the body's own, not the one for all bodies. */
  isOwn: z.boolean(),
})

/** A process with its diagram as BPMN 2.0. */
export const workflowShown = workflowListed.extend({ xml: z.string() })

export const listWorkflows = endpoint({
  method: 'get',
  path: '/workflows',
  says: 'List the processes by which the documents of one’s body move.',
  reply: z.object({ workflows: z.array(workflowListed) }),
})

export const showWorkflow = endpoint({
  method: 'get',
  path: '/workflows/:key',
  says: 'Show a process with its diagram (BPMN 2.0).',
  params: z.strictObject({ key: z.string().max(60) }),
  reply: workflowShown,
})

/** A step that is done by saying so: what it is called, how it may end, and why the actor may not do it. */
export const handStep = z.object({
  elementId: z.string(),
  name: z.string(),
  outcomes: z.array(z.string()),
  may: z.array(z.string()),
})

/** Which step was done, and how it ended where it may end in several ways. */
export const handStepGiven = z.strictObject({
  elementId: z.string().max(100),
  outcome: z.string().max(20).nullable().default(null),
  note: line(2000).nullable().default(null),
})
