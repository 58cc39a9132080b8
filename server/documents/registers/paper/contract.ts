import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line } from '../../../platform/endpoint.ts'

export const handOver = endpoint({
  method: 'post',
  path: '/documents/:documentId/hand-overs',
  says: 'Enter in the book to whom a document was handed on paper, and who signed for it.',
  status: 201,
  params: z.strictObject({ documentId: idInPath }),
  body: z.strictObject({
    toName: line(200),
    handedOn: day,
    receivedBy: line(100).nullable().default(null),
    note: line(500).nullable().default(null),
  }),
  reply: done,
})

export const enterPost = endpoint({
  method: 'post',
  path: '/post-entries',
  says: 'Enter envelopes in the post book: by hand, or for a document sent on paper.',
  status: 201,
  body: z.strictObject({
    postedOn: day,
    /** The document sent; null for what has none here. */
    documentId: id.nullable().default(null),
    /** Number and symbol on the envelope; the document’s own where nothing is said. */
    reference: line(80).nullable().default(null),
    /** Where to; the document’s recipients outside every installation where nobody is named. */
    to: z
      .array(z.strictObject({ name: line(200), envelopes: z.number().int().min(1).max(9999) }))
      .max(100),
    received: line(200).nullable().default(null),
    note: line(500).nullable().default(null),
  }),
  reply: z.object({ id, entries: z.number().int() }),
})

export const lendKeptCopy = endpoint({
  method: 'post',
  path: '/documents/:documentId/kept-copy-uses',
  says: 'Enter that somebody uses the kept copy of a document, and who allowed it.',
  status: 201,
  params: z.strictObject({ documentId: idInPath }),
  body: z.strictObject({
    usedOn: day,
    personName: line(100),
    allowedBy: line(100),
    received: line(200).nullable().default(null),
    note: line(500).nullable().default(null),
  }),
  reply: done,
})

export const returnKeptCopy = endpoint({
  method: 'post',
  path: '/kept-copy-returns',
  says: 'Enter that a kept copy came back.',
  status: 201,
  body: z.strictObject({ useId: id, returnedOn: day }),
  reply: done,
})
