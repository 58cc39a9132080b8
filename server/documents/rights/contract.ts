import { z } from 'zod'
import { day, done, endpoint, id, idInPath, line, may, moment } from '../../platform/endpoint.ts'
import { documentListed } from '../shapes/contract.ts'

const documentId = z.strictObject({ documentId: idInPath })

/** Whom something is shared with, until when, and why. */
export const sharing = z.strictObject({
  toAgencyId: id,
  /** One unit or one post of that body; the whole body where neither is named. */
  toUnitId: id.nullable().default(null),
  toPostId: id.nullable().default(null),
  validTo: day,
  reason: line(500),
})

/** A sharing as it stands. */
export const shareShown = z.object({
  id,
  toName: z.string(),
  toUnitName: z.string().nullable(),
  toPostTitle: z.string().nullable(),
  validFrom: day,
  validTo: day,
  reason: z.string(),
  endedAt: moment.nullable(),
  may,
})

/** What was done to a right: a sharing begun or ended, a document narrowed to those concerned or opened again, a work file given to another keeper. */
export const rightChangeKind = z.enum(['share', 'end-share', 'narrow', 'widen', 'keeper'])

/** A changed right that waits for the word of a competent person, or has had it. */
export const rightChangeShown = z.object({
  id,
  subjectType: z.enum(['document', 'dossier']),
  subjectId: id,
  title: z.string(),
  kind: rightChangeKind,
  changedAt: moment,
  changedBy: z.string(),
  outcome: z.enum(['confirmed', 'undone']).nullable(),
  judgedBy: z.string().nullable(),
  judgedAt: moment.nullable(),
  may,
})

export const showRights = endpoint({
  method: 'get',
  path: '/documents/:documentId/rights',
  says: 'Show with whom a document is shared, whether it is narrowed, and what was changed in its rights.',
  params: documentId,
  reply: z.object({
    isNarrowed: z.boolean(),
    shares: z.array(shareShown),
    changes: z.array(rightChangeShown),
    may,
  }),
})

export const shareDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/shares',
  says: 'Share a document with another body, unit or post until a day.',
  status: 201,
  params: documentId,
  body: sharing,
  reply: done,
})

export const endShare = endpoint({
  method: 'post',
  path: '/shares/:shareId/end',
  says: 'End a sharing before its term is over.',
  params: z.strictObject({ shareId: idInPath }),
  reply: done,
})

export const narrowDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/narrowing',
  says: 'Let only those see a document who have a hand in it, or with whom it is shared.',
  status: 201,
  params: documentId,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
})

export const widenDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/widening',
  says: 'Let the whole body see a narrowed document again.',
  params: documentId,
  reply: done,
})

export const listRightChanges = endpoint({
  method: 'get',
  path: '/right-changes',
  says: 'List the changed rights of one’s body that wait for a competent person, the oldest first.',
  reply: z.object({ changes: z.array(rightChangeShown) }),
})

export const judgeRightChange = endpoint({
  method: 'post',
  path: '/right-changes/:changeId/judgement',
  says: 'Confirm a changed right, or undo it.',
  params: z.strictObject({ changeId: idInPath }),
  body: z.strictObject({ outcome: z.enum(['confirmed', 'undone']) }),
  reply: done,
})

export const listSharedDocuments = endpoint({
  method: 'get',
  path: '/shared-documents',
  says: 'List the documents of other bodies that are shared with one’s post, the newest sharing first.',
  query: z.strictObject({
    after: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    documents: z.array(documentListed.extend({ shareId: id, holderName: z.string() })),
    next: id.nullable(),
  }),
})
