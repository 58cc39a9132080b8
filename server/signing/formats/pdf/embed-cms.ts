import { CmsProblem } from '../cms/cms-problem.ts'
import { sameBytes } from '../cms/der.ts'
import { isOneElement, readCms } from '../cms/read-cms.ts'
import type { PreparedSignature } from './byte-range.ts'
import { readTimestampToken } from '../timestamp/read-token.ts'
import { TimestampProblem } from '../timestamp/timestamp-problem.ts'
import { PdfProblem } from './pdf-problem.ts'
import { wholeFile } from './whole-file.ts'

/** What of a prepared signature must be kept to attach the CMS later. */
export type WaitingSignature = Pick<PreparedSignature, 'parts' | 'byteRange' | 'digest'>

/** The signed file; a CMS over other bytes, or too large for its room, is refused. */
export function embedCms(waiting: WaitingSignature, cms: Uint8Array): Uint8Array<ArrayBuffer> {
  refuseTooLarge(waiting, cms)
  if (!sameBytes(digestIn(cms), waiting.digest)) {
    throw new PdfProblem('pdf.cms_of_other_bytes', 'the message digest is another')
  }
  return withContents(waiting, cms)
}

/** The file with a timestamp token over it; one over other bytes, not SHA-256, or too large is refused. */
export function embedTimestamp(
  waiting: WaitingSignature,
  token: Uint8Array,
): Uint8Array<ArrayBuffer> {
  refuseTooLarge(waiting, token)
  if (!sameBytes(imprintIn(token), waiting.digest)) {
    throw new PdfProblem('pdf.cms_of_other_bytes', 'the imprint is another')
  }
  return withContents(waiting, token)
}

/** How many bytes there are for the CMS. */
export function roomOf({ byteRange }: WaitingSignature): number {
  const [, contents, after] = byteRange
  return (after - contents - 2) / 2
}

function refuseTooLarge(waiting: WaitingSignature, cms: Uint8Array): void {
  if (cms.length <= roomOf(waiting)) return
  throw new PdfProblem('pdf.cms_too_large', `${cms.length} bytes`)
}

function withContents(
  { parts, byteRange }: WaitingSignature,
  cms: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const [, contents] = byteRange
  const signed = wholeFile(parts)
  Buffer.from(signed.buffer).write(Buffer.from(cms).toString('hex'), contents + 1, 'latin1')
  return signed
}

function imprintIn(token: Uint8Array): Uint8Array {
  try {
    return readTimestampToken(token).imprint.value
  } catch (cause) {
    if (!(cause instanceof TimestampProblem)) throw cause
    throw new PdfProblem('pdf.cms_unreadable', 'no timestamp token', { cause })
  }
}

function digestIn(cms: Uint8Array): Uint8Array {
  try {
    if (isOneElement(cms)) return readCms(cms).messageDigest
  } catch (cause) {
    if (!(cause instanceof CmsProblem)) throw cause
  }
  throw new PdfProblem('pdf.cms_unreadable', 'no detached CMS with one signer')
}
