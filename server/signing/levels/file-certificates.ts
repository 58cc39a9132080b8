import { CmsProblem } from '../formats/cms/cms-problem.ts'
import { readCms } from '../formats/cms/read-cms.ts'
import { signatureTimestamp } from '../formats/cms/signature-timestamp.ts'
import { readPdf } from '../formats/pdf/read-pdf.ts'
import { signatureKey, standingContents } from '../formats/pdf/security-store.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import { readTimestampToken } from '../formats/timestamp/read-token.ts'
import { TimestampProblem } from '../formats/timestamp/timestamp-problem.ts'
import { timestampSigner } from '../formats/timestamp/why-not-timestamp.ts'

/** The certificates that a signature or timestamp of a file brings along, its own timestamps' included. */
export interface BroughtCertificates {
  /** Its key in the security store. */
  key: string
  /** DER. */
  certificates: Uint8Array[]
}

/** What the signatures and timestamps of a file bring along; one that cannot be read brings nothing. */
export function certificatesIn(file: Uint8Array): BroughtCertificates[] {
  return standingContents(readPdf(file).now).map(({ kind, contents }) => ({
    key: signatureKey(contents),
    certificates: unlessUnreadable(() =>
      kind === 'timestamp' ? readTimestampToken(contents).certificates : ofSignature(contents),
    ),
  }))
}

function ofSignature(contents: Uint8Array): Uint8Array[] {
  const token = signatureTimestamp(contents)
  return [
    ...readCms(contents).certificates,
    ...(token ? unlessUnreadable(() => readTimestampToken(token).certificates) : []),
  ]
}

function unlessUnreadable(reading: () => Uint8Array[]): Uint8Array[] {
  try {
    return reading()
  } catch (problem) {
    if (problem instanceof CmsProblem || problem instanceof TimestampProblem) return []
    throw problem
  }
}

/** When the certificate of the authority behind a file's newest document timestamp ends, ISO 8601; nothing without one. */
export function timestampEndsAt(file: Uint8Array): string | undefined {
  const tokens = standingContents(readPdf(file).now).flatMap(({ kind, contents }) => {
    return kind === 'timestamp' ? [readTimestampToken(contents)] : []
  })
  const newest = tokens.toSorted((one, other) => one.genTime.localeCompare(other.genTime)).at(-1)
  const authority = newest && timestampSigner(newest)
  return authority && readCertificate(authority).notAfter
}
