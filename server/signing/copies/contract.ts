import { z } from 'zod'
import { handStep, handStepGiven } from '../../workflow/contract.ts'
import { day, done, endpoint, id, idInPath, line } from '../../platform/endpoint.ts'

/** Sao y, sao lục, trích sao. */
export const copyForm = z.enum(['SY', 'SL', 'TrS'])

/** On paper, or as a file. */
export const medium = z.enum(['paper', 'electronic'])

/** What is copied, as it is printed on the original. */
const original = z.strictObject({
  reference: line(80),
  issuedOn: day,
  issuerName: line(200),
  typeName: line(200),
  abstract: line(500),
})

export const makeCopy = endpoint({
  method: 'post',
  path: '/copies',
  says: 'Make a copy as the clerk of a body: sao y, sao lục or trích sao (Decree 30/2020, Art 25-27).',
  status: 201,
  body: z.strictObject({
    form: copyForm,
    from: medium,
    to: medium,
    /** The document that is copied; null for an original that exists on paper only. */
    documentId: id.nullable().default(null),
    /** What is copied from paper; null for a document of this installation. */
    original: original.nullable().default(null),
    /** For sao lục: number and symbol of the sao y that it is made from. */
    copiedFrom: line(80).nullable().default(null),
    /** For trích sao: the words that are copied. */
    excerpt: z.string().normalize('NFC').max(100_000).default(''),
    /** Who signs the copy on paper. */
    signerPostId: id,
    recipients: z.array(line(200)).max(20).default([]),
    /** What the clerk declares of the scan; anything but `none` is refused before it is stored. */
    secrecy: z.enum(['none', 'confidential', 'secret', 'top-secret']),
  }),
  /** The scan of an original on paper: PDF 1.4 or later, in colour, 200 dpi or more. */
  uploads: { file: { maxBytes: 50 * 1024 * 1024, maxCount: 1, optional: true } },
  reply: z.object({ id, number: z.number().int(), reference: z.string() }),
})

/** A line of the book of copies. */
export const copyShown = z.object({
  id,
  form: copyForm,
  from: medium,
  to: medium,
  number: z.number().int(),
  reference: z.string(),
  copiedOn: day,
  documentId: id.nullable(),
  copiedFrom: z.string().nullable(),
  originalReference: z.string(),
  originalIssuer: z.string(),
  abstract: z.string(),
  recipients: z.string(),
  madeBy: z.string(),
  /** SHA-256 of the file; null for a copy on paper. */
  sha256: z.string().nullable(),
  /** The steps at which it waits: to be signed and sealed on paper, to be handed out. */
  steps: z.array(handStep),
})

export const listCopies = endpoint({
  method: 'get',
  path: '/copies',
  says: 'Read one’s body’s book of copies of a year, the latest number first.',
  query: z.strictObject({
    year: z.string().regex(/^\d{4}$/),
    before: z.coerce.number().int().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ copies: z.array(copyShown), next: z.number().int().nullable() }),
})

export const stepCopy = endpoint({
  method: 'post',
  path: '/copies/:copyId/steps',
  says: 'Do the step at which a copy waits: signed and sealed on paper, handed out.',
  params: z.strictObject({ copyId: idInPath }),
  body: handStepGiven,
  reply: done,
})

export const readCopy = endpoint({
  method: 'get',
  path: '/copies/:copyId/file',
  says: 'Read an electronic copy, or the pages to print of one on paper.',
  params: z.strictObject({ copyId: idInPath }),
  replies: 'application/pdf',
})
