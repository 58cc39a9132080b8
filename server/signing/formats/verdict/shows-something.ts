import { nameOf } from '../pdf/form.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import type { PdfDictionary, PdfValue } from '../pdf/values.ts'

/** Whether a rectangle has a size; one that cannot be read counts as having one, and a missing one as having none. */
export function hasSize(view: PdfView, rectangle: PdfValue | undefined): boolean {
  if (rectangle === undefined) return false
  const corners = view.items(rectangle).map((each) => {
    const corner = view.resolve(each)
    return corner?.kind === 'number' ? corner.value : NaN
  })
  const [left, bottom, right, top] = corners
  return corners.length !== 4 || (left !== right && bottom !== top)
}

/** Whether a widget has a look of its own that its page shows. */
export function showsSomething(view: PdfView, { entries }: PdfDictionary): boolean {
  return (entries.has('AP') || entries.has('MK')) && hasSize(view, entries.get('Rect'))
}

/** Whether a value is the signature of somebody, and not a timestamp, which anybody may have made. */
export function isSomebodys(view: PdfView, signature: PdfValue | undefined): boolean {
  const dictionary = view.dictionary(signature)
  if (!dictionary) return false
  return nameOf(view.under(dictionary, 'SubFilter')) !== 'ETSI.RFC3161'
}
