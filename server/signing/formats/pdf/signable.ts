import { isSigned, readForm, type FormField } from './form.ts'
import { certification, fieldLocks, isLocked } from './locks.ts'
import { PdfProblem } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'

/** The empty, unlocked signature field of this name, or nothing where it is yet to be made and may be. */
export function signableField(
  view: PdfView,
  { field: name, place }: { field: string; place?: unknown },
): FormField | undefined {
  const field = writableField(view, name)
  if (!field && !place) throw new PdfProblem('pdf.no_such_field', name)
  if (field && field.kind !== 'Sig')
    throw new PdfProblem('pdf.no_such_field', `${name} is no signature`)
  if (!field && certificationOf(view) !== undefined) {
    throw new PdfProblem('pdf.locked', 'the file is certified and takes no new field')
  }
  return field
}

/** The field of this name; a filled one and one that a signature has locked are refused. */
export function writableField(view: PdfView, name: string): FormField | undefined {
  const form = readForm(view)
  const field = form?.fields.find((known) => known.name === name)
  if (!form) return undefined
  const isClosed = certification(view, form) === 1 || isLocked(fieldLocks(view, form), name)
  if (isClosed) throw new PdfProblem('pdf.locked', name)
  if (field && (isSigned(field) || hasText(field))) throw new PdfProblem('pdf.field_filled', name)
  return field
}

function certificationOf(view: PdfView): number | undefined {
  const form = readForm(view)
  return form && certification(view, form)
}

/** Whether a text field shows something. */
export const hasText = ({ value }: FormField): boolean =>
  value !== undefined && !(value.kind === 'string' && value.value.length === 0)
