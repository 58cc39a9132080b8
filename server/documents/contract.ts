import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line } from '../platform/endpoint.ts'
import {
  circulation,
  documentListed,
  documentShown,
  recipient,
  stage,
  urgency,
} from './shapes/contract.ts'

export * from './registers/contract.ts'
export * from './shapes/contract.ts'

const maxFileBytes = 50 * 1024 * 1024

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
    /** `next` of the page before: when its last document changed, and its identifier. */
    after: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_\d{1,16}$/)
      .optional(),
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
  /** The form the signer signs in, for which they need a mandate: '' in one’s own right, else TM, KT, TL, TUQ or Q. */
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

export const takeOverSigning = endpoint({
  method: 'post',
  path: '/documents/:documentId/signer-takeover',
  says: 'Sign in place of the absent signer, by one’s own mandate: the document is printed anew in that form.',
  params: documentId,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
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
