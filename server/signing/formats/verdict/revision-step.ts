import type { Entry } from '../pdf/cross-reference.ts'
import { readForm, type FormField } from '../pdf/form.ts'
import { certification, fieldLocks, type FieldLock } from '../pdf/locks.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import type { PdfValue } from '../pdf/values.ts'

/** One revision against the one before: what both saw, and what may change between them. */
export interface RevisionStep {
  before: PdfView
  after: PdfView
  /** Numbers of objects that were not there before. */
  fresh: ReadonlySet<number>
  fieldsBefore: readonly FormField[]
  /** Locks of the signatures that stood before. */
  locks: readonly FieldLock[]
  /** Locks of the signatures that stand after. */
  locksAfter: readonly FieldLock[]
  /** What a certified file allows; nothing if it is not certified. */
  certified: number | undefined
}

/** The step between two revisions, of which the second placed or freed these objects. */
export function revisionStep(
  before: PdfView,
  after: PdfView,
  changed: ReadonlyMap<number, Entry>,
): RevisionStep {
  const formBefore = readForm(before)
  const formAfter = readForm(after)
  return {
    before,
    after,
    fresh: new Set([...changed.keys()].filter((number) => !isThere(before, number))),
    fieldsBefore: formBefore?.fields ?? [],
    locks: formBefore ? fieldLocks(before, formBefore) : [],
    locksAfter: formAfter ? fieldLocks(after, formAfter) : [],
    certified: formBefore && certification(before, formBefore),
  }
}

/** Whether the object of this number exists in the view. */
export function isThere(view: PdfView, number: number): boolean {
  const entry = view.entries.get(number)
  return entry !== undefined && entry.kind !== 'free'
}

/** Whether the value refers to an object that the step brought. */
export const isFresh = (step: RevisionStep, value: PdfValue | undefined): boolean =>
  value?.kind === 'reference' && step.fresh.has(value.number)
