import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../platform/endpoint.ts'
import { draftContent } from './layout/content.ts'

const maxFileBytes = 50 * 1024 * 1024

/** Where an outgoing document stands (Decree 30/2020, Art 9-18), or an incoming one (Art 20-24). */
export const stage = z.enum([
  'draft',
  'content-check',
  'form-check',
  'awaiting-signature',
  'signed',
  'numbered',
  'sealed',
  'issued',
  'recalled',
  'registered',
  'presented',
  'directed',
  'processing',
  'completed',
  'cancelled',
])

/** Urgency stamps (Decree 30/2020, Annex I.II.10b). */
export const urgency = z.enum(['normal', 'urgent', 'very-urgent', 'express'])

/** Circulation marks (Decree 30/2020, Annex I.II.11); none of them is a level of secrecy. */
export const circulation = z.enum(['return-after-reading', 'internal'])

/** Whom a document is sent to, and why: to act on it, to know of it, or to keep it. */
export const recipient = z.strictObject({
  /** A body in this directory; null for one outside every installation. */
  agencyId: id.nullable(),
  name: line(200),
  purpose: z.enum(['act', 'know']),
})

/** A row of a list of documents. */
export const documentListed = z.object({
  id,
  direction: z.enum(['outgoing', 'incoming']),
  typeCode: z.string(),
  typeName: z.string(),
  reference: z.string().nullable(),
  issuedOn: day.nullable(),
  issuerName: z.string(),
  abstract: z.string(),
  urgency,
  stage,
  arrivalNumber: z.number().int().nullable(),
  dueOn: day.nullable(),
  signerTitle: z.string().nullable(),
  changedAt: moment,
})

/** One version of the main file. */
export const versionShown = z.object({
  version: z.number().int(),
  kind: z.enum(['drafted', 'uploaded', 'initialled', 'signed', 'numbered', 'sealed', 'received']),
  sha256: z.string(),
  sizeBytes: z.number().int(),
  pages: z.number().int(),
  madeAt: moment,
  madeBy: z.string(),
})

export const annexShown = z.object({
  ordinal: z.number().int(),
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int(),
})

/** An opinion, approval or return on the way of a document. */
export const opinionShown = z.object({
  at: moment,
  by: z.string(),
  postTitle: z.string(),
  step: z.string(),
  outcome: z.string(),
  text: z.string().nullable(),
})

/** A document with all its fields (Decree 30/2020, Annex VI part II) and what the actor may do. */
export const documentShown = documentListed.extend({
  uuid: z.string(),
  agencyId: id,
  circulation: circulation.nullable(),
  number: z.number().int().nullable(),
  notation: z.string().nullable(),
  pageAmount: z.number().int().nullable(),
  copies: z.number().int().nullable(),
  unitName: z.string().nullable(),
  drafterName: z.string().nullable(),
  signerPostId: id.nullable(),
  signerName: z.string().nullable(),
  authority: z.string().nullable(),
  note: z.string().nullable(),
  content: draftContent.nullable(),
  irregularities: z.array(z.string()),
  recipients: z.array(recipient),
  versions: z.array(versionShown),
  annexes: z.array(annexShown),
  opinions: z.array(opinionShown),
  waitingFor: z.array(z.object({ step: z.string(), name: z.string(), role: z.string() })),
  may,
})

const documentId = z.strictObject({ documentId: idInPath })

export const listDocuments = endpoint({
  method: 'get',
  path: '/documents',
  says: 'List the documents of one’s body, the newest change first, a page at a time.',
  query: z.strictObject({
    direction: z.enum(['outgoing', 'incoming']).optional(),
    /** `me` keeps only what waits for the actor’s post. */
    waitingFor: z.enum(['me']).optional(),
    stage: stage.optional(),
    words: z.string().max(200).optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ documents: z.array(documentListed), next: z.string().nullable() }),
})

export const showDocument = endpoint({
  method: 'get',
  path: '/documents/:documentId',
  says: 'Show a document with its versions, opinions and what one may do next.',
  params: documentId,
  reply: documentShown,
})

const draftFields = {
  typeCode: z.string().max(20),
  abstract: line(500),
  urgency: urgency.default('normal'),
  circulation: circulation.nullable().default(null),
  dueOn: day.nullable().default(null),
  copies: z.number().int().min(1).max(999).default(1),
  signerPostId: id,
  /** The competence the signer acts in: '' in one’s own right, else TM, KT, TL, TUQ or Q. */
  authority: z.enum(['', 'TM', 'KT', 'TL', 'TUQ', 'Q']).default(''),
  /** The field or unit code in the symbol of a letter, such as `VX`. */
  fieldCode: z.string().max(20).nullable().default(null),
  legalBases: z.array(line(500)).max(50).default([]),
  addressees: z.array(line(300)).max(100).default([]),
  /** Plain typed text; headings, articles and points are recognised, nothing is lost. Empty for an uploaded file. */
  text: z.string().normalize('NFC').max(400_000).default(''),
  recipients: z.array(recipient).max(700),
  /** In answer to this incoming document. */
  answersId: id.nullable().default(null),
  /** The drafter declares that nothing in it is a state secret. */
  isNotSecret: z.literal(true),
}

export const draftDocument = endpoint({
  method: 'post',
  path: '/documents',
  says: 'Begin a draft from a form and plain text.',
  status: 201,
  body: z.strictObject(draftFields),
  reply: done,
})

export const redraftDocument = endpoint({
  method: 'put',
  path: '/documents/:documentId/draft',
  says: 'Write a new version of a draft.',
  params: documentId,
  body: z.strictObject({ ...draftFields, baseVersion: z.number().int() }),
  reply: done,
})

export const previewDraft = endpoint({
  method: 'post',
  path: '/previews',
  says: 'Lay a draft out as a PDF without keeping it.',
  body: z.strictObject(draftFields),
  replies: 'application/pdf',
})

const declaredSecrecy = z.strictObject({
  /** What the clerk declares of the file; anything but `none` is refused before it is stored. */
  secrecy: z.enum(['none', 'confidential', 'secret', 'top-secret']),
})

export const uploadMainFile = endpoint({
  method: 'post',
  path: '/documents/:documentId/main-file',
  says: 'Give the main file of a draft as a finished PDF.',
  status: 201,
  params: documentId,
  body: declaredSecrecy,
  uploads: { file: { maxBytes: maxFileBytes, maxCount: 1 } },
  reply: done,
})

export const addAnnex = endpoint({
  method: 'post',
  path: '/documents/:documentId/annexes',
  says: 'Add an annex to a draft.',
  status: 201,
  params: documentId,
  body: declaredSecrecy,
  uploads: { file: { maxBytes: maxFileBytes, maxCount: 1 } },
  reply: z.object({ ordinal: z.number().int() }),
})

export const readVersion = endpoint({
  method: 'get',
  path: '/documents/:documentId/versions/:version/file',
  says: 'Read one version of the main file.',
  params: z.strictObject({ documentId: idInPath, version: z.coerce.number().int() }),
  replies: 'application/pdf',
})

export const readAnnex = endpoint({
  method: 'get',
  path: '/documents/:documentId/annexes/:ordinal/file',
  says: 'Read an annex.',
  params: z.strictObject({ documentId: idInPath, ordinal: z.coerce.number().int() }),
  replies: 'application/octet-stream',
})

export const submitDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/submission',
  says: 'Submit a draft to the unit head for the check of content.',
  params: documentId,
  body: z.strictObject({ note: line(2000).nullable().default(null) }),
  reply: done,
})

export const approveContent = endpoint({
  method: 'post',
  path: '/documents/:documentId/content-approval',
  says: 'Answer for the content as the unit head (Decree 30/2020, Art 10).',
  params: documentId,
  body: z.strictObject({ opinion: line(2000).nullable().default(null) }),
  reply: done,
})

export const approveForm = endpoint({
  method: 'post',
  path: '/documents/:documentId/form-approval',
  says: 'Answer for form and procedure as the form checker (Decree 30/2020, Art 10).',
  params: documentId,
  body: z.strictObject({ opinion: line(2000).nullable().default(null) }),
  reply: done,
})

export const returnDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/return',
  says: 'Return a document to its drafter with a reason.',
  params: documentId,
  body: z.strictObject({ reason: line(2000) }),
  reply: done,
})

/** A book of a body with its periods. */
export const registerShown = z.object({
  id,
  kind: z.enum(['outgoing', 'incoming']),
  name: z.string(),
  numbersPerType: z.boolean(),
  periods: z.array(z.string()),
})

export const listRegisters = endpoint({
  method: 'get',
  path: '/registers',
  says: 'List the books of one’s body.',
  reply: z.object({ registers: z.array(registerShown) }),
})

/** A line of a book, with the columns of Decree 30/2020, Annex IV. */
export const registerEntry = z.object({
  documentId: id,
  number: z.number().int(),
  typeCode: z.string(),
  reference: z.string(),
  issuedOn: day.nullable(),
  arrivedOn: day.nullable(),
  issuerName: z.string(),
  typeName: z.string(),
  abstract: z.string(),
  signerName: z.string().nullable(),
  recipients: z.string(),
  copies: z.number().int().nullable(),
  registeredAt: moment,
  registeredBy: z.string(),
  note: z.string().nullable(),
})

export const listRegisterEntries = endpoint({
  method: 'get',
  path: '/registers/:registerId/entries',
  says: 'Read a book, a page at a time, by number.',
  params: z.strictObject({ registerId: idInPath }),
  query: z.strictObject({
    period: z.string().max(40),
    typeCode: z.string().max(20).optional(),
    after: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ entries: z.array(registerEntry), next: z.number().int().nullable() }),
})

export const listTypes = endpoint({
  method: 'get',
  path: '/document-types',
  says: 'List the types of document that one’s body may issue.',
  reply: z.object({
    types: z.array(
      z.object({ code: z.string(), abbreviation: z.string(), vi: z.string(), en: z.string() }),
    ),
  }),
})
