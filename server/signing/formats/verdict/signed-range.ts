import type { ByteRange } from '../pdf/byte-range.ts'
import type { PdfInput } from '../pdf/read-pdf.ts'
import { sourceOf, type PdfDictionary, type PdfString, type PdfValue } from '../pdf/values.ts'

/** What a signature covers. */
export interface SignedRange {
  byteRange: ByteRange
  /** Index of the revision that the signature closes. */
  revision: number
  /** The CMS as it stands in the file, with its padding. */
  contents: Uint8Array
}

/**
 * The range of a signature dictionary; nothing unless it runs from the first byte to the end of the revision
 * that holds the dictionary, and leaves out exactly the CMS.
 */
export function signedRange(input: PdfInput, signature: PdfDictionary): SignedRange | undefined {
  const byteRange = rangeOf(signature.entries.get('ByteRange'))
  const contents = signature.entries.get('Contents')
  if (!byteRange || contents?.kind !== 'string' || !isGap(input, byteRange, contents))
    return undefined
  const end = byteRange[2] + byteRange[3]
  const revision = input.revisions.findIndex(
    ({ start, markEnd, end: last }) =>
      signature.start >= start && signature.end <= last && end >= markEnd && end <= last,
  )
  return revision < 0 ? undefined : { byteRange, revision, contents: contents.value }
}

function rangeOf(value: PdfValue | undefined): ByteRange | undefined {
  const text = value ? sourceOf(value) : ''
  const [, length, start, secondLength] = /^\[\s*0+\s+(\d+)\s+(\d+)\s+(\d+)\s*\]$/.exec(text) ?? []
  if (length === undefined) return undefined
  return [0, Number(length), Number(start), Number(secondLength)]
}

function isGap(input: PdfInput, range: ByteRange, contents: PdfString): boolean {
  const isHexadecimal = input.bytes[contents.start] === 0x3c
  const isInFile = contents.from === input.bytes
  return isHexadecimal && isInFile && contents.start === range[1] && contents.end === range[2]
}

/** The two parts of a file that a byte range covers. */
export function signedParts(bytes: Uint8Array, range: ByteRange): [Uint8Array, Uint8Array] {
  const [start, length, secondStart, secondLength] = range
  return [
    bytes.subarray(start, start + length),
    bytes.subarray(secondStart, secondStart + secondLength),
  ]
}
