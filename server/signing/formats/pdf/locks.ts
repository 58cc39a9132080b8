import { isSigned, nameOf, type FormField, type PdfForm } from './form.ts'
import type { PdfView } from './pdf-view.ts'
import { textOf } from './syntax.ts'
import type { PdfDictionary, PdfValue } from './values.ts'

/** Fields that a signature forbids to change: all, those named, or all but those named. Source: ISO 32000-2 §12.8.2.4 */
export interface FieldLock {
  action: 'All' | 'Include' | 'Exclude'
  names: readonly string[]
}

/** The locks that the signatures of the form have set. */
export function fieldLocks(view: PdfView, form: PdfForm): FieldLock[] {
  return form.fields
    .filter(isSigned)
    .flatMap((field) => transforms(view, field, 'FieldMDP'))
    .map((parameters) => lockOf(view, parameters))
}

/** The lock that a dictionary with /Action and /Fields describes. */
export function lockOf(view: PdfView, parameters: PdfDictionary): FieldLock {
  const action = nameOf(view.under(parameters, 'Action'))
  return {
    action: action === 'Include' || action === 'Exclude' ? action : 'All',
    names: view.items(parameters.entries.get('Fields')).map(fieldName),
  }
}

/** Whether one of the locks covers the field of this name. */
export function isLocked(locks: readonly FieldLock[], name: string): boolean {
  return locks.some(({ action, names }) => {
    const isNamed = names.some((locked) => name === locked || name.startsWith(`${locked}.`))
    return action === 'All' || (action === 'Include' ? isNamed : !isNamed)
  })
}

/** What a certified file still allows: 1 nothing, 2 filling and signing, 3 notes too; nothing if it is not certified. */
export function certification(view: PdfView, form: PdfForm): number | undefined {
  const [parameters] = form.fields
    .filter(isSigned)
    .flatMap((field) => transforms(view, field, 'DocMDP'))
  const level = parameters && view.under(parameters, 'P')
  return parameters && (level?.kind === 'number' ? level.value : 2)
}

function transforms(view: PdfView, field: FormField, method: string): PdfDictionary[] {
  const signature = view.dictionary(field.value)
  return view
    .items(signature?.entries.get('Reference'))
    .map((reference) => view.dictionary(reference))
    .filter((reference) => nameOf(reference?.entries.get('TransformMethod')) === method)
    .map((reference) => view.dictionary(reference?.entries.get('TransformParams')))
    .filter((parameters) => parameters !== undefined)
}

const fieldName = (value: PdfValue): string => (value.kind === 'string' ? textOf(value.value) : '')
