import { latinText } from '../bytes.ts'
import type { Entry } from './cross-reference.ts'
import { ObjectLoader } from './object-loader.ts'
import { naturalNumber } from './parser.ts'
import { damaged, PdfProblem } from './pdf-problem.ts'
import { PdfView } from './pdf-view.ts'
import { readRevisions, type Revision } from './revisions.ts'

/** A PDF that was read whole and found sound. */
export interface PdfInput {
  bytes: Uint8Array
  /** From the first to the last. */
  revisions: readonly Revision[]
  /** The file as each revision left it, in the same order. */
  views: readonly PdfView[]
  /** The file as it is now. */
  now: PdfView
}

/**
 * Reads a PDF by its cross-references alone and walks every object; nothing is guessed or mended.
 * Encrypted, hybrid and damaged files are refused, and so are bytes before the header or after the end.
 */
export function readPdf(bytes: Uint8Array): PdfInput {
  if (!/^%PDF-[12]\.\d[\r\n]/.test(latinText(bytes.subarray(0, 9)))) {
    throw new PdfProblem('pdf.not_a_pdf', 'the header is missing')
  }
  const revisions = readRevisions(bytes, lastStart(bytes))
  if (revisions.at(-1)?.end !== bytes.length) {
    throw new PdfProblem('pdf.bytes_after_end', 'the last revision ends before the file')
  }
  const views = viewsOf(bytes, revisions)
  return { bytes, revisions, views, now: views.at(-1) ?? damaged('the file has no revision') }
}

const usualEnd = 64
const longestEnd = 1024

function lastStart(bytes: Uint8Array): number {
  const digits = namedStart(bytes, usualEnd) ?? namedStart(bytes, longestEnd)
  if (digits !== undefined) return Number(digits)
  return latinText(bytes.subarray(-longestEnd)).includes('%%EOF')
    ? trailing('the file does not end with "%%EOF"')
    : damaged('the end of the file is missing')
}

function namedStart(bytes: Uint8Array, within: number): string | undefined {
  const tail = latinText(bytes.subarray(-within))
  return /startxref\s+(\d+)\s+%%EOF(?:\r\n|\n|\r)?$/.exec(tail)?.[1]
}

function trailing(detail: string): never {
  throw new PdfProblem('pdf.bytes_after_end', detail)
}

function viewsOf(bytes: Uint8Array, revisions: readonly Revision[]): PdfView[] {
  const loader = new ObjectLoader(bytes)
  let entries: ReadonlyMap<number, Entry> = new Map()
  return revisions.map((revision) => {
    const merged = new Map(entries)
    for (const [number, entry] of revision.changed) merged.set(number, entry)
    entries = merged
    checkObjects(loader, revision, merged)
    return new PdfView(merged, revision.trailer, (number, entry) =>
      loader.load(number, entry, merged),
    )
  })
}

/** The highest object number of a cross-reference; 0 where it is empty. */
export function highestIn(entries: ReadonlyMap<number, Entry>): number {
  let highest = 0
  // A million numbers would not fit on the stack as arguments.
  for (const number of entries.keys()) highest = Math.max(highest, number)
  return highest
}

function checkObjects(loader: ObjectLoader, revision: Revision, merged: Map<number, Entry>): void {
  const highest = highestIn(merged)
  const size = naturalNumber(revision.trailer.entries.get('Size'), '/Size')
  if (size !== highest + 1) damaged(`/Size is ${size}, the last object ${highest}`)
  for (const [number, entry] of revision.changed) loader.load(number, entry, merged)
}
