import { z } from 'zod'
import { day, endpoint, id, idInPath, line, moment } from '../../platform/endpoint.ts'

const documentId = z.strictObject({ documentId: idInPath })

export const makeOutsideLink = endpoint({
  method: 'post',
  path: '/documents/:documentId/outside-links',
  says: 'Make a link and a one-time code for a recipient outside every installation; both are shown this once.',
  status: 201,
  params: documentId,
  body: z.strictObject({ recipientName: line(200), untilOn: day }),
  /** The code is told another way than the link. */
  reply: z.object({ id, path: z.string(), code: z.string() }),
})

export const listOutsideLinks = endpoint({
  method: 'get',
  path: '/documents/:documentId/outside-links',
  says: 'Show for whom links to a document were made, and which were opened.',
  params: documentId,
  reply: z.object({
    links: z.array(
      z.object({
        id,
        recipientName: z.string(),
        untilOn: day,
        triesLeft: z.number().int(),
        madeAt: moment,
        madeByName: z.string(),
        openedAt: moment.nullable(),
      }),
    ),
  }),
})
