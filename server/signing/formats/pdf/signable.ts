import { isSigned, readForm, type FormField } from './form.ts'
import { allLocks, isLocked } from './locks.ts'
import { PdfProblem } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'
import { hasText, whyNotAppend, type WantedSignature } from './why-not-append.ts'

/** The empty, unlocked signature field of this name, or nothing where it is yet to be made and may be. */
export function signableField(view: PdfView, wanted: WantedSignature): FormField | undefined {
  const form = readForm(view)
  const [reason] = whyNotAppend(view, wanted, form)
  if (reason) throw new PdfProblem(reason, wanted.field)
  return form?.fields.find(({ name }) => name === wanted.field)
}

/** The field of this name; a filled one and one that a signature has locked are refused. */
export function writableField(view: PdfView, name: string): FormField | undefined {
  const form = readForm(view)
  const field = form?.fields.find((known) => known.name === name)
  if (!form) return undefined
  const { fields, level } = allLocks(view, form)
  if (level === 1 || isLocked(fields, name)) throw new PdfProblem('pdf.locked', name)
  if (field && (isSigned(field) || hasText(field))) throw new PdfProblem('pdf.field_filled', name)
  return field
}
