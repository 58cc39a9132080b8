import { CmsProblem } from '../formats/cms/cms-problem.ts'
import { readPdf } from '../formats/pdf/read-pdf.ts'
import { signatureKey, standingContents } from '../formats/pdf/security-store.ts'
import { readCertificate } from '../formats/path/read-certificate.ts'
import { readSignatureCms } from '../formats/verdict/signature-cms.ts'
import { signerCertificate } from '../formats/verdict/signer-certificate.ts'
import { judgeStamp, stampsIn, type Stamp } from '../formats/verdict/stamps.ts'

/** A certificate whose path is to be proved, and those that came along with it; all DER. */
export interface ToProve {
  certificate: Uint8Array
  others: readonly Uint8Array[]
}

/** What has to be proved for one signature or document timestamp: its own certificate and its timestamps'. */
export interface Signed {
  /** Its key in the security store. */
  key: string
  parties: ToProve[]
}

/** What has to be proved for the signatures and timestamps of a file; one that cannot be read has nothing. */
export function signedIn(file: Uint8Array): Signed[] {
  return standingContents(readPdf(file).now).map(({ kind, contents }) => ({
    key: signatureKey(contents),
    parties: kind === 'timestamp' ? ofStamps([judgeStamp(contents, [])]) : ofSignature(contents),
  }))
}

/** What has to be proved for a CMS, as it stands or will stand in a file. */
export function signedBy(cms: Uint8Array): Signed {
  return { key: signatureKey(cms), parties: ofSignature(cms) }
}

function ofSignature(contents: Uint8Array): ToProve[] {
  try {
    const cms = readSignatureCms(contents)
    const certificate = signerCertificate(cms)
    const signer = certificate ? [{ certificate, others: cms.certificates }] : []
    return [...signer, ...ofStamps(stampsIn(cms))]
  } catch (problem) {
    if (problem instanceof CmsProblem) return []
    throw problem
  }
}

const ofStamps = (stamps: readonly Stamp[]): ToProve[] =>
  stamps.flatMap(({ certificate, evidence }) =>
    certificate ? [{ certificate, others: evidence.certificates }] : [],
  )

/** When the certificate of the authority behind a file's newest document timestamp ends, ISO 8601; nothing without one. */
export function timestampEndsAt(file: Uint8Array): string | undefined {
  const stamps = standingContents(readPdf(file).now)
    .filter(({ kind }) => kind === 'timestamp')
    .map(({ contents }) => judgeStamp(contents, []))
  const inOrder = stamps.toSorted((one, other) => (one.time ?? '').localeCompare(other.time ?? ''))
  const authority = inOrder.at(-1)?.certificate
  return authority && readCertificate(authority).notAfter
}
