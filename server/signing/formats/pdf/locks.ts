import { isSigned, nameOf, type FormField, type PdfForm } from './form.ts'
import type { PdfView } from './pdf-view.ts'
import { textOf } from './syntax.ts'
import type { PdfDictionary, PdfValue } from './values.ts'

/** Fields that a signature forbids to change: all, those named, or all but those named. Source: ISO 32000-2 §12.8.2.4 */
export interface FieldLock {
  action: 'All' | 'Include' | 'Exclude'
  names: readonly string[]
}

/** What a signature forbids to change after it. */
export interface SignatureLocks {
  fields: FieldLock[]
  /** What it still allows of the whole file: 1 nothing, 2 filling and signing, 3 notes too; nothing where it says nothing. */
  level: number | undefined
}

/** What the signature in a field forbids: by its own words, and by the lock that its field was made with. Source: ISO 32000-2 §§12.8.2.2, 12.7.5.5 */
export function locksOf(view: PdfView, field: FormField): SignatureLocks {
  const [certified] = transforms(view, field, 'DocMDP')
  const lock = view.dictionary(field.dictionary.entries.get('Lock'))
  const levels = [
    ...(certified ? [levelIn(view, certified) ?? usualLevel] : []),
    ...(lock ? [levelIn(view, lock) ?? openLevel] : []),
  ].filter((level) => level < openLevel)
  return {
    fields: transforms(view, field, 'FieldMDP').map((parameters) => lockOf(view, parameters)),
    level: levels.length > 0 ? Math.min(...levels) : undefined,
  }
}

const usualLevel = 2
const openLevel = 4

function levelIn(view: PdfView, parameters: PdfDictionary): number | undefined {
  const level = view.under(parameters, 'P')
  return level?.kind === 'number' ? level.value : undefined
}

/** What all signatures of the form forbid together. */
export function allLocks(view: PdfView, form: PdfForm): SignatureLocks {
  const all = form.fields.filter(isSigned).map((field) => locksOf(view, field))
  const levels = all.flatMap(({ level }) => level ?? [])
  return {
    fields: all.flatMap(({ fields }) => fields),
    level: levels.length > 0 ? Math.min(...levels) : undefined,
  }
}

function lockOf(view: PdfView, parameters: PdfDictionary): FieldLock {
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
