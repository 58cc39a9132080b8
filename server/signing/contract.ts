import { z } from 'zod'
import { done, endpoint, id, idInPath, moment } from '../platform/endpoint.ts'
import { placesMoved } from './places/contract.ts'

const documentId = z.strictObject({ documentId: idInPath })

/** DER bytes in base64. */
export const base64 = z.base64().max(100_000)

/** What comes of judging: it holds, it does not, or it cannot be decided. Source: ETSI EN 319 102-1 §5.1.2 */
export const indication = z.enum(['passed', 'failed', 'indeterminate'])

/** What comes of judging. */
export type Indication = z.output<typeof indication>

/** The steps in which a signature is judged, in their order; one that an earlier step kept from being judged is left open. */
export const verdictStep = z.enum(
  // prettier-ignore
  ['structure', 'fields', 'range', 'cms', 'timestamps', 'revisions', 'locks', 'zones', 'chain', 'level'],
)

/** The outcome of one step, and why. */
export const stepOutcome = z.object({
  step: verdictStep,
  outcome: z.enum(['passed', 'failed', 'indeterminate', 'not-judged']),
  reasons: z.array(z.string()),
})

/** The PAdES levels, from the lowest. Source: ETSI EN 319 142-1 §6 */
export const level = z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA'])

/** The verdict on one signature; every field is a fact of its own (after ETSI EN 319 102-1). */
export const verdict = z.object({
  field: z.string(),
  kind: z.enum(['signature', 'timestamp']),
  signerName: z.string(),
  issuerName: z.string(),
  certificateSha256: z.string(),
  /** When the signer says it was made; nothing proves it. */
  claimedAt: moment.nullable(),
  /** When the earliest valid timestamp over it was made. */
  provenAt: moment.nullable(),
  /** The PAdES level that it has reached and that held. Source: ETSI EN 319 142-1 §6 */
  level: level.nullable(),
  isIntact: z.boolean(),
  isValid: z.boolean(),
  isTrusted: z.boolean(),
  laterChanges: z.enum(['none', 'further-signatures', 'forbidden']),
  indication,
  /** The name that ETSI EN 319 102-1 gives to why it did not pass, such as `HASH_FAILURE`. */
  subIndication: z.string().nullable(),
  reasons: z.array(z.string()),
  steps: z.array(stepOutcome),
})

/** How far the evidence of a file has come, which is gathered after it was signed; the file that was sent stays as it is. */
export const evidence = z.object({
  level: level.nullable(),
  /** When evidence was last added; null before the first. */
  raisedAt: moment.nullable(),
  /** What it waits for, as a reason code; null where nothing is lacking. */
  waitsFor: z.string().nullable(),
  /** When it is tried again, or renewed. */
  nextTryAt: moment.nullable(),
})

export const readRaisedFile = endpoint({
  method: 'get',
  path: '/documents/:documentId/versions/:version/raised-file',
  says: 'Read one version of the main file with the evidence gathered for it since.',
  params: z.strictObject({ documentId: idInPath, version: z.coerce.number().int() }),
  replies: 'application/pdf',
})

export const prepareSignature = endpoint({
  method: 'post',
  path: '/documents/:documentId/preparations',
  says: 'Prepare the bytes that the signer’s own key signs; they expire, and take one signature.',
  status: 201,
  params: documentId,
  body: z.strictObject({
    /** The signer’s field, or one for initials. */
    field: z.enum(['signer', 'initial-1', 'initial-2', 'initial-3']),
    /** The signer’s certificate, DER in base64. */
    certificate: base64,
    /** The version the signer has read; another one in force is refused. */
    version: z.number().int(),
    /** What the signer has moved by hand. */
    places: placesMoved.optional(),
  }),
  reply: z.object({
    id,
    /** SHA-256 of the bytes that the signature covers, in hex; the browser computes it anew. */
    digest: z.string(),
    /** The four numbers of the signature’s ByteRange in the prepared file. */
    byteRange: z.array(z.number().int()).length(4),
    expiresAt: moment,
  }),
})

export const readPreparation = endpoint({
  method: 'get',
  path: '/preparations/:preparationId/file',
  says: 'Read the prepared bytes, as they will stand.',
  params: z.strictObject({ preparationId: idInPath }),
  replies: 'application/pdf',
})

export const signDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/signatures',
  says: 'Sign a document in one’s turn: attach the CMS made by one’s own key to the prepared bytes.',
  status: 201,
  params: documentId,
  body: z.strictObject({
    preparationId: id,
    cms: base64,
    /** Whether the signer opened every page before signing; recorded as it was. */
    hasReadToEnd: z.boolean(),
  }),
  reply: done,
})

export const numberDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/number',
  says: 'Give a signed document its number and date, and enter it in the register of outgoing documents.',
  status: 201,
  params: documentId,
  body: z.strictObject({
    /** A number of its series that was kept back; the next one where none is said. */
    keptNumber: z.number().int().min(1).max(999_999).nullable().optional(),
  }),
  reply: z.object({ id, number: z.number().int(), reference: z.string(), issuedOn: z.string() }),
})

export const sealDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/seal',
  says: 'Seal a numbered document with the body’s key, as the clerk who holds the seal.',
  status: 201,
  params: documentId,
  reply: done,
})

export const showSignatures = endpoint({
  method: 'get',
  path: '/documents/:documentId/signatures',
  says: 'Verify every signature of the current file and show the verdicts.',
  params: documentId,
  reply: z.object({
    sha256: z.string(),
    version: z.number().int(),
    signatures: z.array(verdict),
    /** How far the file’s own evidence has come; null for a file whose evidence nobody keeps up. */
    evidence: evidence.nullable(),
  }),
})
