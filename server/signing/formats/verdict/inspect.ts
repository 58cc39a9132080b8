import type { Anchor, PathRequest } from '../path/path-verdict.ts'
import type { FormField, PdfForm } from '../pdf/form.ts'
import { readPdf, type PdfInput } from '../pdf/read-pdf.ts'
import type { SecurityEvidence } from '../pdf/security-store.ts'
import { evidenceOf } from './evidence.ts'
import { foundSignature, noSignature, type FoundSignature } from './found-signature.ts'
import { formOf } from './known-form.ts'
import { judgeSignature } from './judge-signature.ts'
import { reasonsInForm, sharedFields } from './form-reasons.ts'
import { provenTimes } from './proven-times.ts'
import { shownText, type ShownText } from './shown-text.ts'
import type { Trust } from './trust.ts'
import type { SignatureVerdict } from './verdict.ts'
import { judgeZones } from './zones/judge-zones.ts'
import type { Zones } from './zones/zone.ts'

export type { Anchor } from '../path/path-verdict.ts'

/** What a file's signatures are worth, in the order they were made, and the texts that its seal stands for. */
export interface Inspection {
  signatures: SignatureVerdict[]
  /** Names of signature fields that nobody has signed. */
  unsigned: string[]
  number: ShownText | undefined
  date: ShownText | undefined
}

/** Whom to trust, the moment (ISO 8601) to judge at, and what is known beside the file. */
export interface InspectionInput {
  anchors: readonly Anchor[]
  at: string
  /** Evidence from outside the file. */
  known?: SecurityEvidence
  /** Whether the status of every certificate must be known; only judged where it is known unless said. */
  revocation?: PathRequest['revocation']
  zones?: Zones
}

/** Judges every signature of a PDF; a file that `readPdf` refuses is refused. */
export function inspect(bytes: Uint8Array, asked: InspectionInput): Inspection {
  const input = readPdf(bytes)
  const form = formOf(input.now)
  const found = form ? signaturesIn(input, form) : []
  const texts = { number: textIn(input, form, 'number'), date: textIn(input, form, 'date') }
  const isTextShown = Object.values(texts).every((text) => text?.isShown !== false)
  const trust = trustOf(input, asked, found)
  const proven = provenTimes(found, trust)
  const shared = sharedFields(found)
  const inZones = judgeZones(input, found, asked.zones)
  const signatures = found.map((one) => {
    const inForm = reasonsInForm(input, one, { shared, isTextShown })
    const reasons = [...inForm, ...(inZones.get(one.field.name) ?? [])]
    return judgeSignature({ input, found: one, proven, trust, reasons })
  })
  const unsigned = (form?.fields ?? []).filter(isEmpty).map(({ name }) => name)
  return { signatures: signatures.sort(inOrder), unsigned, ...texts }
}

function signaturesIn(input: PdfInput, { fields }: PdfForm): FoundSignature[] {
  return fields
    .filter(({ kind, value }) => kind === 'Sig' && value !== undefined)
    .map((field) => {
      const dictionary = input.now.dictionary(field.value)
      return dictionary ? foundSignature(input, field, dictionary) : noSignature(field)
    })
}

const isEmpty = ({ kind, value }: FormField): boolean => kind === 'Sig' && value === undefined

function textIn({ now }: PdfInput, form: PdfForm | undefined, name: string): ShownText | undefined {
  return shownText(
    now,
    form?.fields.find((field) => field.name === name),
  )
}

function trustOf(
  input: PdfInput,
  { anchors, at, known, revocation = 'if-known' }: InspectionInput,
  found: readonly FoundSignature[],
): Trust {
  return { anchors, at, revocation, evidence: evidenceOf(input, known, found) }
}

const inOrder = (one: SignatureVerdict, other: SignatureVerdict): number =>
  (one.revision ?? Infinity) - (other.revision ?? Infinity) || one.field.localeCompare(other.field)
