import type { Entry } from '../pdf/cross-reference.ts'
import type { FormField, PdfForm } from '../pdf/form.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import type { PdfValue } from '../pdf/values.ts'
import { formOf } from './known-form.ts'
import { referrersOf, type Referrers } from './references.ts'

/** One revision against the one before: what both saw, and what may change between them. */
export interface RevisionStep {
  before: PdfView
  after: PdfView
  /** Numbers of objects that were not there before. */
  fresh: ReadonlySet<number>
  /** Numbers of objects that were there and are placed anew. */
  overwritten: ReadonlySet<number>
  /** Who referred, before, to what is overwritten or fresh. */
  referrers: Referrers
  formBefore: PdfForm | undefined
  formAfter: PdfForm | undefined
  /** Fields that stand signed after and did not before. */
  signed: readonly FormField[]
}

/** The step between two revisions, of which the second placed or freed these objects. */
export function revisionStep(
  before: PdfView,
  after: PdfView,
  changed: ReadonlyMap<number, Entry>,
): RevisionStep {
  const [formBefore, formAfter] = [formOf(before), formOf(after)]
  const numbers = [...changed.keys()]
  return {
    before,
    after,
    fresh: new Set(numbers.filter((number) => !isThere(before, number))),
    overwritten: new Set(numbers.filter((number) => isThere(before, number))),
    referrers: referrersOf(before, new Set(numbers)),
    formBefore,
    formAfter,
    signed: newlySigned(formBefore, formAfter),
  }
}

function newlySigned(before: PdfForm | undefined, after: PdfForm | undefined): FormField[] {
  const signed = (form: PdfForm | undefined) =>
    (form?.fields ?? []).filter(({ kind, value }) => kind === 'Sig' && value?.kind === 'dictionary')
  const known = new Set(signed(before).map(({ name }) => name))
  return signed(after).filter(({ name }) => !known.has(name))
}

/** Whether the object of this number exists in the view. */
export function isThere(view: PdfView, number: number): boolean {
  const entry = view.entries.get(number)
  return entry !== undefined && entry.kind !== 'free'
}

/** Whether the value refers to an object that the step brought. */
export const isFresh = (step: RevisionStep, value: PdfValue | undefined): boolean =>
  value?.kind === 'reference' && step.fresh.has(value.number)
