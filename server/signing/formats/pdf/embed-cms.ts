import { CmsProblem } from '../cms/cms-problem.ts'
import { isOneElement, readCms } from '../cms/read-cms.ts'
import { rangeDigest, type PreparedSignature } from './byte-range.ts'
import { PdfProblem } from './pdf-problem.ts'

/** What of a prepared signature must be kept to attach the CMS later. */
export type WaitingSignature = Pick<PreparedSignature, 'prepared' | 'byteRange'>

/** The signed file; a CMS over other bytes, or too large for its room, is refused. */
export function embedCms(waiting: WaitingSignature, cms: Uint8Array): Uint8Array<ArrayBuffer> {
  const { prepared, byteRange } = waiting
  const [, contents, after] = byteRange
  if (2 * cms.length > after - contents - 2) {
    throw new PdfProblem('pdf.cms_too_large', `${cms.length} bytes`)
  }
  if (Buffer.compare(digestIn(cms), rangeDigest(prepared, byteRange)) !== 0) {
    throw new PdfProblem('pdf.cms_of_other_bytes', 'the message digest is another')
  }
  const signed = new Uint8Array(prepared)
  const hexadecimal = Buffer.from(cms.buffer, cms.byteOffset, cms.length).toString('hex')
  Buffer.from(signed.buffer).write(hexadecimal, contents + 1, 'latin1')
  return signed
}

function digestIn(cms: Uint8Array): Uint8Array {
  try {
    if (isOneElement(cms)) return readCms(cms).messageDigest
  } catch (cause) {
    if (!(cause instanceof CmsProblem)) throw cause
  }
  throw new PdfProblem('pdf.cms_unreadable', 'no detached CMS with one signer')
}
