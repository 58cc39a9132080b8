import type { CopyForm, Medium } from './rules.ts'

/** A copy as its row stands: a line of its body's book. */
export interface CopyRow {
  agencyId: number
  id: number
  form: CopyForm
  fromMedium: Medium
  toMedium: Medium
  year: string
  number: number
  /** As printed: `05/SY-UBND`. */
  reference: string
  copiedOn: string
  documentId: number | null
  /** SHA-256 of the file that was copied; null where it was paper. */
  originalSha256: string | null
  copiedFrom: string | null
  originalReference: string
  originalIssuedOn: string
  originalIssuer: string
  typeName: string
  abstract: string
  excerpt: string | null
  /** A line for each. */
  recipients: string
  signerName: string
  signerTitle: string
  sha256: string | null
  certificateSha256: string | null
  madeAt: string
  madeByPostId: number
  madeByName: string
}
