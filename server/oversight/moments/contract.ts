import { z } from 'zod'
import { stage } from '../../documents/shapes/contract.ts'
import { deliveryState } from '../../exchange/contract.ts'
import { endpoint, id, idInPath, moment } from '../../platform/endpoint.ts'
import { reader } from '../readers/contract.ts'

/** An act on a document, on a delivery of it or on a task about it, as its journal line says. */
export const documentAct = z.object({
  /** Of the journal line. */
  id,
  at: moment,
  act: z.string(),
  subject: z.string(),
  seq: z.number().int(),
  digest: z.string(),
  personName: z.string(),
  postTitle: z.string(),
  agencyName: z.string(),
  isIntact: z.boolean(),
})

/** A field of a document whose words no journal line holds, or only some. */
export const fieldName = z.enum([
  'reference',
  'number',
  'arrivalNumber',
  'issuedOn',
  'typeCode',
  'abstract',
  'urgency',
  'signer',
  'recipients',
  'dueOn',
])

/**
 * What a field was, and who says so: the journal; the text kept with the version in force then; the document as it stands
 * now, which no line has changed since; or nobody (`untold`).
 */
export const fieldThen = z.object({
  name: fieldName,
  value: z.string().nullable(),
  source: z.enum(['journal', 'version', 'unchanged', 'untold']),
  isChanged: z.boolean(),
})

/** A signature that the file bore. */
export const signatureThen = z.object({
  /** Such as `signer`, `initial-1` or `seal`. */
  field: z.string(),
  at: moment,
  personName: z.string(),
  postTitle: z.string(),
  certificateSha256: z.string().nullable(),
  isChanged: z.boolean(),
})

/** A delivery of the document as it stood. */
export const deliveryThen = z.object({
  id,
  fromName: z.string(),
  toName: z.string(),
  state: deliveryState,
  /** Since when. */
  at: moment,
  /** Whether a line of the journal stands at that very moment. */
  isJournalled: z.boolean(),
  isChanged: z.boolean(),
})

/** A step of the document’s process that somebody had in hand; the process says so, no journal line does. */
export const holderThen = z.object({
  step: z.string(),
  /** The post and who held it on that day; empty where any post of the role might act. */
  holder: z.string(),
  since: moment,
  isChanged: z.boolean(),
})

const about = z.strictObject({ documentId: idInPath })

export const listActs = endpoint({
  method: 'get',
  path: '/oversight/documents/:documentId/acts',
  says: 'List every act on a document, its deliveries and its tasks, the earliest first.',
  params: about,
  reply: z.object({ documentId: id, acts: z.array(documentAct) }),
})

export const showMoment = endpoint({
  method: 'get',
  path: '/oversight/documents/:documentId/moment',
  says: 'Show a document, and who could read it, as of a moment: replayed from its journal lines; what they do not tell is said.',
  params: about,
  query: z.strictObject({
    /** Now, unless told. */
    at: z.iso.datetime({ precision: 3 }).optional(),
  }),
  reply: z.object({
    at: moment,
    /** Whether it was in this installation then. */
    wasHere: z.boolean(),
    stage: stage.nullable(),
    isStageChanged: z.boolean(),
    /** Of its main file; 0 before the first. */
    version: z.number().int(),
    sha256: z.string().nullable(),
    isVersionChanged: z.boolean(),
    /** Whether the file of that version may still be read. */
    isReadable: z.boolean(),
    fields: z.array(fieldThen),
    signatures: z.array(signatureThen),
    deliveries: z.array(deliveryThen),
    holders: z.array(holderThen),
    readers: z.array(reader.extend({ isChanged: z.boolean() })),
    /** Whoever could read it at the act before, and no more. */
    noMoreReaders: z.array(z.object({ personName: z.string(), postTitle: z.string() })),
    /** Whether it had left its drafter’s hands. */
    wasOut: z.boolean(),
    /** Acts of which a line was written up to then. */
    lines: z.number().int(),
    /** Whether each of these lines holds and follows the one before it. */
    isIntact: z.boolean(),
    /** What a replay up to now gives otherwise than the document says of itself; none where it ends at exactly what it is. */
    differs: z.array(z.string()),
  }),
})
