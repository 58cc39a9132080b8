import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../platform/endpoint.ts'
import { urgency } from '../documents/contract.ts'
import { indication } from '../signing/contract.ts'
import { amendmentShown } from './amendments/contract.ts'
import { carriedShown, givenUpShown } from './outbox/contract.ts'
import { inLanguage, report } from '../signing/reports/contract.ts'

/** Where a delivery stands, in the codes of QCVN 102:2016: 01 arrived, 02 refused, 03 registered, 04 directed, 05 processing, 06 completed, 13 recalled; `sent` before the first. */
export const deliveryState = z.enum(['sent', '01', '02', '03', '04', '05', '06', '13'])

/** Where a delivery stands. */
export type DeliveryState = z.output<typeof deliveryState>

/** One step of a delivery. */
export const statusShown = z.object({
  code: deliveryState,
  at: moment,
  by: z.string(),
  reason: z.string().nullable(),
})

/** What the sender gives the recipient to do with a copy, and by when; it may have been recalled since. */
export const askedShown = z.object({
  role: z.string(),
  instruction: z.string().nullable(),
  dueOn: day.nullable(),
  recalledAt: moment.nullable(),
  recallReason: z.string().nullable(),
})

/** A delivery as either side sees it. */
export const deliveryShown = z.object({
  id,
  uuid: z.string(),
  documentId: id.nullable(),
  incomingDocumentId: id.nullable(),
  fromAgencyId: id,
  fromName: z.string(),
  /** Who issued it: its sender, or the body from which that had received it. */
  issuerName: z.string(),
  toAgencyId: id,
  toName: z.string(),
  reference: z.string(),
  issuedOn: day,
  typeName: z.string(),
  abstract: z.string(),
  urgency,
  sha256: z.string(),
  state: deliveryState,
  sentAt: moment,
  arrivalNumber: z.number().int().nullable(),
  statuses: z.array(statusShown),
  asked: z.array(askedShown),
  /** How it gets to another installation; null where it stays in this one. */
  carried: carriedShown.nullable(),
  /** What one’s own body was to tell the other about it and nobody waits for any more. */
  givenUp: z.array(givenUpShown),
  /** What its recipient is told that it answers; without a reference it is doubtful: nothing of the kind was sent to its sender, and nothing is linked. */
  answers: z.object({ reference: z.string().nullable() }).nullable(),
  /** The refused delivery in whose place it was sent. */
  resendOf: id.nullable(),
  /** What its sender asked of it since, and what was answered. */
  amendments: z.array(amendmentShown),
  may,
})

const documentId = z.strictObject({ documentId: idInPath })
const deliveryId = z.strictObject({ deliveryId: idInPath })

export const issueDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/issue',
  says: 'Issue a sealed document: send it to each recipient body.',
  status: 201,
  params: documentId,
  reply: z.object({ id, deliveries: z.number().int() }),
})

export const listDocumentDeliveries = endpoint({
  method: 'get',
  path: '/documents/:documentId/deliveries',
  says: 'Show where each delivery of an issued document stands.',
  params: documentId,
  reply: z.object({ deliveries: z.array(deliveryShown) }),
})

export const listDeliveries = endpoint({
  method: 'get',
  path: '/deliveries',
  says: 'List what has been sent to one’s body, by state.',
  query: z.strictObject({
    state: deliveryState.optional(),
    after: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ deliveries: z.array(deliveryShown), next: z.number().int().nullable() }),
})

export const showDelivery = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId',
  says: 'Show a delivery.',
  params: deliveryId,
  reply: deliveryShown,
})

export const readDelivery = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/file',
  says: 'Read the delivered file.',
  params: deliveryId,
  replies: 'application/pdf',
})

export const showDeliveryReport = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/report',
  says: 'Show the report on the signatures of a delivered file, made when it arrived.',
  params: deliveryId,
  reply: report,
})

export const readDeliveryReportData = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/report/data',
  says: 'Download that report as JSON.',
  params: deliveryId,
  replies: 'application/json',
})

export const readDeliveryReportPrint = endpoint({
  method: 'get',
  path: '/deliveries/:deliveryId/report/print',
  says: 'Download that report as a PDF.',
  params: deliveryId,
  query: inLanguage,
  replies: 'application/pdf',
})

/** Why what looks registered already is registered once more; such an arrival is refused without it. */
const duplicateReason = line(500).nullable().optional()

export const registerDelivery = endpoint({
  method: 'post',
  path: '/deliveries/:deliveryId/registration',
  says: 'Accept a delivery into the register of incoming documents; it gets its arrival number.',
  status: 201,
  params: deliveryId,
  body: z.strictObject({
    dueOn: day.nullable().default(null),
    note: line(500).nullable().default(null),
    duplicateReason,
  }),
  reply: z.object({ id, arrivalNumber: z.number().int() }),
})

export const refuseDelivery = endpoint({
  method: 'post',
  path: '/deliveries/:deliveryId/refusal',
  says: 'Refuse a delivery, with the reason that its sender reads.',
  params: deliveryId,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})

export const recallDelivery = endpoint({
  method: 'post',
  path: '/deliveries/:deliveryId/recall',
  says: 'Recall a delivery: at once until its recipient has registered it, with its consent afterwards.',
  params: deliveryId,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})

/** What the clerk declares of a file; anything but `none` is refused before it is stored. */
const secrecy = z.enum(['none', 'confidential', 'secret', 'top-secret'])

const scan = { file: { maxBytes: 50 * 1024 * 1024, maxCount: 1 } }

export const inspectArrival = endpoint({
  method: 'post',
  path: '/arrivals/report',
  says: 'Report on the signatures of a file from outside before it is registered; nothing of it is kept.',
  body: z.strictObject({ issuerName: z.string().trim().normalize('NFC').max(200), secrecy }),
  uploads: scan,
  reply: report,
})

export const registerArrival = endpoint({
  method: 'post',
  path: '/arrivals',
  says: 'Register a document that came from outside, on paper or by other ways, with its scan.',
  status: 201,
  body: z.strictObject({
    /** Number and symbol as printed; an irregular one is kept and flagged. */
    reference: line(60),
    issuedOn: day,
    issuerName: line(200),
    typeCode: z.string().max(20),
    abstract: line(500),
    urgency: urgency.default('normal'),
    dueOn: day.nullable().default(null),
    signerName: line(100).nullable().default(null),
    note: line(500).nullable().default(null),
    /** When it arrived, where it is registered later; the note then says why. */
    arrivedOn: day.nullable().optional(),
    /** The arrival number that paper gave it; null takes the next. */
    arrivalNumber: z.number().int().min(1).max(999_999).nullable().optional(),
    duplicateReason,
    secrecy,
  }),
  uploads: scan,
  reply: z.object({
    id,
    arrivalNumber: z.number().int(),
    irregularities: z.array(z.string()),
    indication,
  }),
})
