import { isSigned, readForm, type FormField } from './form.ts'
import { allLocks, isLocked, type SignatureLocks } from './locks.ts'
import type { PdfReason } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'

/** A signature that somebody wants to add, and where to make its field if the file has none of this name. */
export interface WantedSignature {
  field: string
  place?: unknown
}

/**
 * Reasons why a signature may not be added now, or an earlier one would fail; none means it may. A signature
 * that certifies the file lets later ones stand only in fields that were there. Source: ISO 32000-2 §12.8.2
 */
export function whyNotAppend(
  view: PdfView,
  { field: name, place }: WantedSignature,
  form = readForm(view),
): PdfReason[] {
  const field = form?.fields.find((known) => known.name === name)
  const { fields, level } = form ? allLocks(view, form) : noLocks
  const isClosed = level === 1 || isLocked(fields, name) || (!field && level !== undefined)
  const checks: (readonly [boolean, PdfReason])[] = [
    [isClosed, 'pdf.locked'],
    [isFilled(field), 'pdf.field_filled'],
    [field ? field.kind !== 'Sig' : !place, 'pdf.no_such_field'],
  ]
  return checks.filter(([holds]) => holds).map(([, reason]) => reason)
}

const noLocks: SignatureLocks = { fields: [], level: undefined }

const isFilled = (field: FormField | undefined): boolean =>
  field !== undefined && (isSigned(field) || hasText(field))

/** Whether a text field shows something. */
export const hasText = ({ value }: FormField): boolean =>
  value !== undefined && !(value.kind === 'string' && value.value.length === 0)
