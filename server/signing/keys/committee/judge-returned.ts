import { sameBytes } from '../../formats/cms/der.ts'
import { hexOf } from '../../formats/cms/der-number.ts'
import { readCms } from '../../formats/cms/read-cms.ts'
import type { Entry } from '../../formats/pdf/cross-reference.ts'
import type { FieldPlace } from '../../formats/pdf/field-bodies.ts'
import { isSigned, readForm, type PdfForm } from '../../formats/pdf/form.ts'
import { allLocks } from '../../formats/pdf/locks.ts'
import { PdfProblem, type PdfReason } from '../../formats/pdf/pdf-problem.ts'
import type { PdfView } from '../../formats/pdf/pdf-view.ts'
import { readPdf } from '../../formats/pdf/read-pdf.ts'
import type { SecurityEvidence } from '../../formats/pdf/security-store.ts'
import { hashOf } from '../../formats/primitives.ts'
import { stepChanges } from '../../formats/verdict/allowed-step.ts'
import { inspect, type Anchor } from '../../formats/verdict/inspect.ts'
import type { SignatureReason } from '../../formats/verdict/reasons.ts'
import { signedRange } from '../../formats/verdict/signed-range.ts'
import type { SignatureVerdict } from '../../formats/verdict/verdict.ts'

/** A file that came back, what it was made from, and by what to judge it. */
export interface ReturnedFile {
  /** What was given out. */
  base: Uint8Array
  returned: Uint8Array
  /** The field that was to be signed. */
  field: string
  /** Where that field stands, and nothing of its signature beyond. */
  zone: FieldPlace
  anchors: readonly Anchor[]
  /** What issuers say now, where they were asked. */
  known?: SecurityEvidence
  /** ISO 8601. */
  at: string
}

/** Why a file that came back is not taken. */
export type ReturnedReason =
  | PdfReason
  | SignatureReason
  | 'client.other_base'
  | 'client.not_one_revision'
  | 'client.changed_more'
  | 'client.not_in_its_field'
  | 'client.locks_what_follows'

/** What a file that came back is worth. */
export type ReturnedVerdict =
  { verdict: SignatureVerdict; /** DER. */ certificate: Uint8Array } | { refused: ReturnedReason[] }

/** Judges a file that came back: the very bytes that were given out, and one revision that signs one field and does nothing else. */
export function judgeReturned(file: ReturnedFile): ReturnedVerdict {
  try {
    const refused = structureOf(file)
    return refused ? { refused: [refused] } : signatureOf(file)
  } catch (problem) {
    if (problem instanceof PdfProblem) return { refused: [problem.reason] }
    throw problem
  }
}

function structureOf(file: ReturnedFile): ReturnedReason | undefined {
  const { base, returned } = file
  const isLonger = returned.length > base.length
  if (!isLonger || !sameBytes(returned.subarray(0, base.length), base)) return 'client.other_base'
  const { revisions, views } = readPdf(returned)
  const isOne = readPdf(base).revisions.length + 1 === revisions.length
  const [before, after] = views.slice(-2)
  const changed = revisions.at(-1)?.changed
  if (!isOne || !before || !after || !changed) return 'client.not_one_revision'
  return stepOf(file.field, { before, after, changed })
}

interface Step {
  before: PdfView
  after: PdfView
  changed: ReadonlyMap<number, Entry>
}

function stepOf(field: string, { before, after, changed }: Step): ReturnedReason | undefined {
  const { isAllowed, filled, added } = stepChanges(before, after, changed)
  if (!isAllowed) return 'client.changed_more'
  const isAlone = filled.length === 1 && filled[0] === field && added.length === 0
  if (!isAlone) return 'client.not_in_its_field'
  return lockedIn(before) === lockedIn(after) ? undefined : 'client.locks_what_follows'
}

// Number, date and seal come after: a lock or a certification by this signature would refuse them.
function lockedIn(view: PdfView): string {
  const form = readForm(view)
  return form ? JSON.stringify(allLocks(view, form)) : ''
}

function signatureOf({ returned, field, zone, known, ...by }: ReturnedFile): ReturnedVerdict {
  const asked = { anchors: by.anchors, at: by.at, zones: { [field]: zone } }
  const { signatures } = inspect(returned, { ...asked, ...(known ? { known } : {}) })
  const verdict = signatures.find((each) => each.field === field)
  const refused = [...new Set(signatures.flatMap(({ reasons }): ReturnedReason[] => reasons))]
  if (refused.length > 0) return { refused }
  const certificate = verdict?.signer && certificateIn(returned, verdict)
  if (verdict?.indication !== 'passed' || !certificate) {
    return { refused: ['signature.certificate_missing'] }
  }
  return { verdict, certificate }
}

function certificateIn(returned: Uint8Array, verdict: SignatureVerdict): Uint8Array | undefined {
  const input = readPdf(returned)
  const form = readForm(input.now)
  const dictionary = form && signatureIn(input.now, form, verdict.field)
  const range = dictionary && signedRange(input, dictionary)
  const certificates = range ? readCms(range.contents).certificates : []
  return certificates.find((each) => hexOf(hashOf('sha256', each)) === verdict.signer?.fingerprint)
}

const signatureIn = (view: PdfView, { fields }: PdfForm, name: string) =>
  view.dictionary(fields.find((each) => each.name === name && isSigned(each))?.value)
