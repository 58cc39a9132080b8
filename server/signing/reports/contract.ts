import { z } from 'zod'
import { endpoint, idInPath, moment } from '../../platform/endpoint.ts'
import { indication, stepOutcome, verdict } from '../contract.ts'

const outcome = stepOutcome.shape.outcome
const found = { outcome, reasons: z.array(z.string()) }

/** What a validator must check of a signature. Source: Thông tư 15/2025/TT-BKHCN */
export const checkName = z.enum(
  // prettier-ignore
  ['identity', 'integrity', 'certificate', 'algorithms', 'scope', 'key-usage', 'authority', 'timestamp'],
)

/** One of the eight checks. */
export const check = z.object({ check: checkName, ...found })

/** What the body that receives or keeps a main document asks of its signatures. Source: Nghị định 30/2020/NĐ-CP, Điều 5, 32 */
export const policyName = z.enum(['signer', 'post', 'mandate', 'seal', 'order', 'issuer'])

/** One of those rules, and whether it is kept. */
export const policyRule = z.object({ rule: policyName, ...found })

/** The certificate of a signature as a report shows it. */
export const certificateShown = z.object({
  name: z.string(),
  subject: z.string(),
  /** The unit that manages whom it names; nothing where it names none. */
  organisation: z.string().nullable(),
  issuer: z.string(),
  serialNumber: z.string(),
  sha256: z.string(),
  validFrom: moment,
  validTo: moment,
  /** Kind and size of its key, such as `RSA 2048`. */
  key: z.string(),
  /** RFC 5280 §4.2.1.3, such as `digitalSignature`; empty where it does not say. */
  keyUsages: z.array(z.string()),
  /** Object identifiers of what it is for; empty where it does not say. */
  purposes: z.array(z.string()),
})

/** A signature in a report. */
export const signatureReport = z.object({
  ...verdict.shape,
  certificate: certificateShown.nullable(),
  /** Names from the signer upward. */
  chain: z.array(z.string()),
  /** How it was made, such as `RSA, SHA-256`; nothing where that cannot be read. */
  algorithm: z.string().nullable(),
  checks: z.array(check),
})

/** What a file was validated for: it arrived, was handed on, was filed, went to the archive, or somebody asked. */
export const occasion = z.enum(['arrival', 'hop', 'filing', 'archive', 'demand'])

/** What was relied on: within the file, or kept beside it in the store; by its SHA-256. */
export const evidence = z.object({
  kind: z.enum(['raised', 'anchor', 'certificate', 'crl', 'ocsp', 'timestamp']),
  sha256: z.string(),
  place: z.enum(['file', 'store']),
})

/** The report on the signatures of one file, as it was validated at one moment. */
export const report = z.object({
  sha256: z.string(),
  sizeBytes: z.number().int(),
  validatedAt: moment,
  occasion,
  software: z.string(),
  indication,
  reasons: z.array(z.string()),
  anchors: z.array(z.object({ name: z.string(), sha256: z.string(), validTo: moment })),
  signatures: z.array(signatureReport),
  policy: z.array(policyRule),
  evidence: z.array(evidence),
})

/** One rule, and whether it is kept. */
export type PolicyRule = z.output<typeof policyRule>

const documentId = z.strictObject({ documentId: idInPath })

/** The language of a printed report. */
export const inLanguage = z.strictObject({ language: z.enum(['vi', 'en']).default('vi') })

export const showReport = endpoint({
  method: 'get',
  path: '/documents/:documentId/report',
  says: 'Show the report on the signatures of a document’s file in force: the last one kept, or what it would say now.',
  params: documentId,
  reply: report,
})

export const readReportData = endpoint({
  method: 'get',
  path: '/documents/:documentId/report/data',
  says: 'Download the report as JSON.',
  params: documentId,
  replies: 'application/json',
})

export const readReportPrint = endpoint({
  method: 'get',
  path: '/documents/:documentId/report/print',
  says: 'Download the report as a PDF.',
  params: documentId,
  query: inLanguage,
  replies: 'application/pdf',
})

export const validateDocument = endpoint({
  method: 'post',
  path: '/documents/:documentId/report',
  says: 'Validate the signatures of a document’s file in force and keep the report; once a day is enough.',
  status: 201,
  params: documentId,
  reply: report,
})
