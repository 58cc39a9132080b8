import { z } from 'zod'
import { urgency } from '../../documents/contract.ts'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../../platform/endpoint.ts'

/** What a sender asks of its recipient: the delivery back, the same because it is a recipient no more, or another content in its place. */
export const amendmentKind = z.enum(['recall', 'removal', 'update'])

/** What a sender asks of its recipient. Source: QCVN 102:2016, BussinessDocType 1 and 2. */
export type AmendmentKind = z.output<typeof amendmentKind>

/** What was answered: agreed (15) or refused (16). */
export const answerCode = z.enum(['15', '16'])

/** What the recipient says. */
export type AnswerCode = z.output<typeof answerCode>

/** A request of the sender about a delivery, and its answer. */
export const amendmentShown = z.object({
  deliveryId: id,
  number: z.number().int(),
  kind: amendmentKind,
  reason: z.string(),
  /** What an update says anew; null where it stays. */
  abstract: z.string().nullable(),
  urgency: urgency.nullable(),
  /** Of the new file, where there is one. */
  sha256: z.string().nullable(),
  askedAt: moment,
  askedBy: z.string(),
  /** Null while it waits, or where it was given up. */
  code: answerCode.nullable(),
  answerReason: z.string().nullable(),
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
  /** Since when nobody waits for its answer any more; one may have come since. */
  givenUpAt: moment.nullable(),
})

/** A document that stands in the place of another, or that it replaces. */
const otherDocument = z.object({
  documentId: id.nullable(),
  reference: z.string(),
  abstract: z.string(),
  reason: z.string(),
  at: moment,
})

const documentId = z.strictObject({ documentId: idInPath })
const numbered = z.strictObject({ deliveryId: idInPath, number: z.coerce.number().int().min(1) })
const reason = line(500)

export const listAmendments = endpoint({
  method: 'get',
  path: '/amendments',
  says: 'List the requests of senders that wait for an answer of one’s body.',
  reply: z.object({
    amendments: z.array(
      amendmentShown.extend({
        incomingDocumentId: id.nullable(),
        arrivalNumber: z.number().int().nullable(),
        reference: z.string(),
        fromName: z.string(),
      }),
    ),
  }),
})

export const readAmendment = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/amendments/:number/file',
  says: 'Read the new file that an update would put in the place of the first.',
  params: numbered,
  replies: 'application/pdf',
})

export const answerAmendment = endpoint({
  method: 'post',
  path: '/deliveries/:deliveryId/amendments/:number/answer',
  says: 'Agree to a request of the sender (15) or refuse it (16), with a reason.',
  params: numbered,
  body: z.strictObject({ code: answerCode, reason }),
  reply: done,
})

export const amendDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/amendments',
  says: 'Update an issued document at its recipients: its content, the list of recipients, or both.',
  status: 201,
  params: documentId,
  body: z.strictObject({
    reason,
    abstract: line(500).nullable().default(null),
    urgency: urgency.nullable().default(null),
    /** Deliveries to bodies that are recipients no more. */
    removed: z.array(id).max(500).default([]),
    /** Bodies that are recipients from now on. */
    added: z.array(id).max(500).default([]),
    /** What the clerk declares of the new file. */
    secrecy: z.enum(['none', 'confidential', 'secret', 'top-secret']).default('none'),
  }),
  uploads: { file: { maxBytes: 50 * 1024 * 1024, maxCount: 1, optional: true } },
  reply: z.object({
    id,
    asked: z.number().int(),
    removed: z.number().int(),
    added: z.number().int(),
  }),
})

export const replaceDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/replacement',
  says: 'Say which document, not issued yet, will stand in the place of this issued one.',
  status: 201,
  params: documentId,
  body: z.strictObject({ byDocumentId: id, reason }),
  reply: done,
})

export const showStanding = endpoint({
  method: 'get',
  path: '/documents/:documentId/standing',
  says: 'Show whether a document was recalled, what replaces it or is replaced by it, and what its sender asks.',
  params: documentId,
  reply: z.object({
    recalled: z.object({ at: moment, by: z.string(), reason: z.string() }).nullable(),
    replaces: z.array(otherDocument),
    replacedBy: z.array(otherDocument),
    asked: amendmentShown.nullable(),
    /** Of a recalled one: who else was given it, before. */
    holders: z.array(
      z.object({
        kind: z.enum(['delivery', 'share', 'copy', 'paper', 'link', 'evidence']),
        name: z.string(),
        on: day,
        /** How a delivery stands. */
        state: z.string().nullable(),
      }),
    ),
    may,
  }),
})
