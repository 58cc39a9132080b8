import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../../platform/endpoint.ts'

const documentId = z.strictObject({ documentId: idInPath })

const linkId = z.strictObject({ documentId: idInPath, linkId: idInPath })

/** Where a link stands: to be opened, opened, past its day, tried too often, taken back. */
export const linkState = z.enum(['waiting', 'opened', 'over', 'blocked', 'withdrawn'])

/** The code is told another way than the link. */
const madeLink = z.object({ id, path: z.string(), code: z.string() })

export const makeOutsideLink = endpoint({
  method: 'post',
  path: '/documents/:documentId/outside-links',
  says: 'Make a link and a one-time code for a recipient outside every installation; both are shown this once.',
  status: 201,
  params: documentId,
  body: z.strictObject({ recipientName: line(200), untilOn: day }),
  reply: madeLink,
})

export const renewOutsideLink = endpoint({
  method: 'post',
  path: '/documents/:documentId/outside-links/:linkId/renewal',
  says: 'Make a new link and code in the place of one, which opens no more.',
  status: 201,
  params: linkId,
  body: z.strictObject({ untilOn: day }),
  reply: madeLink,
})

export const withdrawOutsideLink = endpoint({
  method: 'post',
  path: '/documents/:documentId/outside-links/:linkId/withdrawal',
  says: 'Take back a link that was not opened yet.',
  params: linkId,
  reply: done,
})

export const listOutsideLinks = endpoint({
  method: 'get',
  path: '/documents/:documentId/outside-links',
  says: 'Show which recipients of a document live outside every installation, the links made for them, and what went to them on paper.',
  params: documentId,
  reply: z.object({
    recipients: z.array(z.string()),
    links: z.array(
      z.object({
        id,
        recipientName: z.string(),
        untilOn: day,
        state: linkState,
        triesLeft: z.number().int(),
        madeAt: moment,
        madeByName: z.string(),
        openedAt: moment.nullable(),
        withdrawnAt: moment.nullable(),
        withdrawnByName: z.string().nullable(),
        /** The link in whose place it stands. */
        renews: id.nullable(),
        may,
      }),
    ),
    posted: z.array(z.object({ id, toName: z.string(), postedOn: day, envelopes: z.number() })),
    may,
  }),
})
