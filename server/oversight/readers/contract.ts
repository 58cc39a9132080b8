import { z } from 'zod'
import { day, endpoint, id, idInPath, moment } from '../../platform/endpoint.ts'

/** Somebody who could read a document on a day, and by which rules; by none if they read it all the same. */
export const reader = z.object({
  personId: id,
  personName: z.string(),
  postId: id,
  postTitle: z.string(),
  agencyId: id,
  agencyName: z.string(),
  system: z.string(),
  /** Such as `body`, `drafter`, `signer`, `unit`, `opinion`, `step`, `task`, `share`, `audit`. */
  rules: z.array(z.string()),
  /** When they first opened its file on that day, if they did. */
  readAt: moment.nullable(),
})

export const findReaders = endpoint({
  method: 'get',
  path: '/oversight/documents/:documentId/readers',
  says: 'Tell who could read a document on a day, through which rule, and who did.',
  params: z.strictObject({ documentId: idInPath }),
  query: z.strictObject({ on: day }),
  reply: z.object({
    on: day,
    /** Whether it stood here on that day, and whether it had left its drafter’s hands. */
    wasHere: z.boolean(),
    wasOut: z.boolean(),
    readers: z.array(reader),
  }),
})
