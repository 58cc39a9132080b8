import type { Entry } from '../pdf/cross-reference.ts'
import { readForm } from '../pdf/form.ts'
import { pageNumbers } from '../pdf/pages.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import { partsOf, sameValue, type PdfValue } from '../pdf/values.ts'
import {
  annotationListRule,
  catalogRule,
  fieldListRule,
  fieldRule,
  formRule,
  pageRule,
  type Rule,
} from './allowed-values.ts'
import { isThere, revisionStep, type RevisionStep } from './revision-step.ts'

/**
 * Whether a revision did nothing to what was signed before it but add signature fields, sign them, and fill
 * the text fields that such a signature locks. Everything not named so is forbidden. Source: ISO 32000-2 §12.8.2
 */
export function isAllowedStep(
  before: PdfView,
  after: PdfView,
  changed: ReadonlyMap<number, Entry>,
): boolean {
  const step = revisionStep(before, after, changed)
  if (!sameTrailer(before, after) || !freshWasUnheardOf(step)) return false
  const rules = rolesOf(before, step)
  return [...changed.keys()]
    .filter((number) => isThere(before, number))
    .every((number) => isAllowedChange(step, rules, number))
}

const sameTrailer = (before: PdfView, after: PdfView): boolean =>
  ['Root', 'Info'].every((key) =>
    sameValue(before.trailer.entries.get(key), after.trailer.entries.get(key)),
  )

function isAllowedChange(
  step: RevisionStep,
  rules: ReadonlyMap<number, Rule[]>,
  number: number,
): boolean {
  const { before, after, certified } = step
  if (before.generation(number) !== after.generation(number)) return false
  const [old, now] = [before.object(number), after.object(number)]
  if (sameValue(old, now)) return true
  if (!old || !now) return false
  // What is reached in two roles could be changed under the easier of both.
  const roles = rules.get(number) ?? []
  const isOpen = roles.length === 1 && certified !== 1
  return isOpen && roles.every((rule) => rule(step, old, now))
}

function rolesOf(view: PdfView, step: RevisionStep): Map<number, Rule[]> {
  const roles = new Map<number, Rule[]>()
  const give = (number: number | undefined, rule: Rule) => {
    if (number !== undefined) roles.set(number, [...(roles.get(number) ?? []), rule])
  }
  const form = readForm(view)
  give(view.root.number, catalogRule)
  give(form?.number, formRule)
  give(referred(form?.dictionary.entries.get('Fields')), fieldListRule)
  for (const field of step.fieldsBefore) give(field.number, fieldRule(field))
  for (const page of pageNumbers(view)) {
    give(page, pageRule)
    const dictionary = view.dictionary(view.object(page))
    give(referred(dictionary?.entries.get('Annots')), annotationListRule)
  }
  return roles
}

const referred = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'reference' ? value.number : undefined

// A reference that led nowhere when it was signed must not lead somewhere now.
function freshWasUnheardOf({ before, fresh }: RevisionStep): boolean {
  for (const number of before.entries.keys()) {
    if (refersTo(before.object(number), fresh)) return false
  }
  return true
}

function refersTo(value: PdfValue | undefined, numbers: ReadonlySet<number>): boolean {
  if (value?.kind === 'reference') return numbers.has(value.number)
  return value !== undefined && partsOf(value).some((part) => refersTo(part, numbers))
}
