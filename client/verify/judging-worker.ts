import { hexOf } from '../../server/signing/formats/cms/der-number.ts'
import { readAnchors } from '../../server/signing/formats/path/read-anchors.ts'
import { PdfProblem } from '../../server/signing/formats/pdf/pdf-problem.ts'
import { readPdf } from '../../server/signing/formats/pdf/read-pdf.ts'
import { inspect } from '../../server/signing/formats/verdict/inspect.ts'
import {
  toldVerdict,
  unjudged,
  type ToldVerdict,
} from '../../server/signing/formats/verdict/told-verdict.ts'
import { hashOf } from './primitives.ts'

/** A file to judge, by whom to trust (PEM with their purposes), at a moment (ISO 8601). */
export interface Judging {
  bytes: Uint8Array
  anchors: readonly string[]
  at: string
}

/** What a file is worth. */
export interface Judged {
  /** SHA-256 in hex of the file as each of its revisions left it, the whole file last. */
  sha256s: string[]
  verdicts: ToldVerdict[]
}

const mostRevisions = 30

onmessage = ({ data }: MessageEvent<Judging>): void => {
  const verdicts = verdictsOn(data)
  postMessage({ sha256s: digestsOf(data.bytes), verdicts } satisfies Judged)
}

function verdictsOn({ bytes, anchors, at }: Judging): ToldVerdict[] {
  try {
    const trusted = anchors.flatMap(readAnchors)
    return inspect(bytes, { anchors: trusted, at, revocation: 'required' }).signatures.map(
      toldVerdict,
    )
  } catch (problem) {
    return [unjudged(problem instanceof PdfProblem ? problem.reason : 'signature.not_judged')]
  }
}

function digestsOf(bytes: Uint8Array): string[] {
  const ends = endsIn(bytes).filter((end) => end < bytes.length)
  return [...ends, bytes.length].map((end) => hexOf(hashOf('sha256', bytes.subarray(0, end))))
}

function endsIn(bytes: Uint8Array): number[] {
  try {
    return readPdf(bytes)
      .revisions.slice(-mostRevisions)
      .map(({ end }) => end)
  } catch {
    return []
  }
}
