import { readForm, type PdfForm } from '../pdf/form.ts'
import type { PdfView } from '../pdf/pdf-view.ts'

const known = new WeakMap<PdfView, { form: PdfForm | undefined }>()

/** The form of a view, read once. */
export function formOf(view: PdfView): PdfForm | undefined {
  const before = known.get(view)
  if (before) return before.form
  const form = readForm(view)
  known.set(view, { form })
  return form
}
