import { z } from 'zod'
import { day, endpoint, id, idInPath, moment } from '../../../platform/endpoint.ts'

const signature = z.object({
  /** `signer`, `seal`, `initial-1`, `timestamp-1`. */
  field: z.string(),
  kind: z.string(),
  signerName: z.string(),
  claimedAt: moment.nullable(),
  provenAt: moment.nullable(),
  level: z.string().nullable(),
  indication: z.enum(['passed', 'failed', 'indeterminate']),
})

const delivery = z.object({
  toName: z.string(),
  state: z.string(),
  sentAt: moment,
  arrivalNumber: z.number().int().nullable(),
  statuses: z.array(
    z.object({ code: z.string(), at: moment, by: z.string(), reason: z.string().nullable() }),
  ),
  /** SHA-256 in hex of the signed receipts that are kept of it. */
  receipts: z.array(z.string()),
})

const happened = z.object({
  at: moment,
  act: z.string(),
  personName: z.string(),
  postTitle: z.string(),
  agencyName: z.string(),
  subject: z.string(),
  seq: z.number().int(),
  /** Its place in the installation’s log, from 1. */
  position: z.number().int().nullable(),
  /** SHA-256 of the line, in hex. */
  digest: z.string(),
})

/** The life of a document as a person reads it. */
export const passport = z.object({
  madeAt: moment,
  madeBy: z.string(),
  document: z.object({
    id,
    uuid: z.string(),
    typeName: z.string(),
    reference: z.string().nullable(),
    issuedOn: day.nullable(),
    abstract: z.string(),
    issuerName: z.string(),
    agencyName: z.string(),
    direction: z.string(),
    stage: z.string(),
    /** Where the public page tells what it is worth; null where it has no code. */
    address: z.string().nullable(),
    code: z.string().nullable(),
  }),
  files: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      sha256: z.string(),
      sizeBytes: z.number().int(),
      /** When its sender took it back, and when its bytes were destroyed for that. */
      withdrawnAt: moment.nullable(),
      destroyedAt: moment.nullable(),
    }),
  ),
  signatures: z.array(signature),
  /** The mandate by which it was signed. */
  mandates: z.array(
    z.object({ kind: z.string(), instrument: z.string(), validFrom: day, validTo: day.nullable() }),
  ),
  numbers: z.array(
    z.object({
      book: z.string(),
      period: z.string(),
      number: z.number().int(),
      registeredAt: moment,
    }),
  ),
  deliveries: z.array(delivery),
  lines: z.array(happened),
  /** The signed head in which every line is proved; null where no log is kept. */
  proof: z
    .object({
      origin: z.string(),
      size: z.number().int(),
      /** Base64. */
      root: z.string(),
      keys: z.array(z.string()),
      witnesses: z.array(z.object({ name: z.string(), madeAt: moment })),
      timestamps: z.array(moment),
    })
    .nullable(),
})

const about = z.strictObject({ documentId: idInPath })

export const readPassport = endpoint({
  method: 'get',
  path: '/documents/:documentId/passport',
  says: 'Tell the life of a document: who did what when, signatures, numbers, deliveries, and the head that proves it.',
  params: about,
  reply: passport,
})

export const printPassport = endpoint({
  method: 'get',
  path: '/documents/:documentId/passport/print',
  says: 'Download the life of a document as a PDF/A.',
  params: about,
  query: z.strictObject({ language: z.enum(['vi', 'en']).default('vi') }),
  replies: 'application/pdf',
})
