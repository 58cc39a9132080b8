import { hasText } from '../pdf/signable.ts'
import { nameOf, type FormField } from '../pdf/form.ts'
import { isLocked } from '../pdf/locks.ts'
import { sameValue, type PdfDictionary, type PdfValue } from '../pdf/values.ts'
import { isFresh, type RevisionStep } from './revision-step.ts'

/** Whether a changed object is as the change of its role may leave it. */
export type Rule = (step: RevisionStep, before: PdfValue, after: PdfValue) => boolean

const none: PdfDictionary = {
  kind: 'dictionary',
  entries: new Map(),
  from: new Uint8Array(),
  start: 0,
  end: 0,
}

/** The catalog may gain a form, or hold the same one with the changes that a form allows. */
export const catalogRule: Rule = (step, before, after) => {
  if (!onlyDiffer(before, after, ['AcroForm'])) return false
  const [old, now] = [entry(before, 'AcroForm'), entry(after, 'AcroForm')]
  if (old?.kind === 'reference') return sameValue(old, now)
  const form = step.after.dictionary(now)
  return form !== undefined && formRule(step, old ?? none, form)
}

/** A form may gain signature fields, flags, default texts and resources; what was there stays. */
export const formRule: Rule = (step, before, after) =>
  onlyDiffer(before, after, ['Fields', 'SigFlags', 'DR', 'DA']) &&
  arrayEntryKept(step, [entry(before, 'Fields'), entry(after, 'Fields')], isNewSignature) &&
  (!entry(before, 'DA') || sameValue(entry(before, 'DA'), entry(after, 'DA'))) &&
  isSuperset(step, entry(before, 'DR'), entry(after, 'DR'))

/** The list of fields may gain new signature fields at its end. */
export const fieldListRule: Rule = (step, before, after) =>
  isLonger(step, [before, after], isNewSignature)

/** A page may gain the widgets of new signature fields, and nothing else of it may change. */
export const pageRule: Rule = (step, before, after) =>
  onlyDiffer(before, after, ['Annots']) &&
  arrayEntryKept(step, [entry(before, 'Annots'), entry(after, 'Annots')], isNewWidget)

/** A list of annotations may gain the widgets of new signature fields at its end. */
export const annotationListRule: Rule = (step, before, after) =>
  isLonger(step, [before, after], isNewWidget)

/** An empty, unlocked field may be signed; or filled once under a signature of the same revision that locks it. */
export function fieldRule(field: FormField): Rule {
  return (step, before, after) => {
    if (isLocked(step.locks, field.name) || field.value !== undefined) return false
    const allowed = field.kind === 'Sig' ? ['V', 'AP', 'F', 'MK'] : ['V', 'AP']
    if (!onlyDiffer(before, after, allowed) || !hasFreshAppearance(step, before, after))
      return false
    return field.kind === 'Sig' || (field.kind === 'Tx' && isSealed(step, field))
  }
}

const isSealed = (step: RevisionStep, field: FormField): boolean =>
  !hasText(field) && isLocked(step.locksAfter, field.name)

function hasFreshAppearance(step: RevisionStep, before: PdfValue, after: PdfValue): boolean {
  const [old, now] = [entry(before, 'AP'), entry(after, 'AP')]
  if (sameValue(old, now)) return true
  return now?.kind === 'dictionary' && isFresh(step, entry(now, 'N')) && now.entries.size === 1
}

function isNewSignature(step: RevisionStep, value: PdfValue): boolean {
  const field = step.after.dictionary(value)
  return isFresh(step, value) && nameOf(field?.entries.get('FT')) === 'Sig'
}

function isNewWidget(step: RevisionStep, value: PdfValue): boolean {
  const widget = step.after.dictionary(value)
  if (!isFresh(step, value) || nameOf(widget?.entries.get('Subtype')) !== 'Widget') return false
  const parent = widget?.entries.get('Parent')
  return isNewSignature(step, value) || (parent !== undefined && isNewSignature(step, parent))
}

type Check = (step: RevisionStep, value: PdfValue) => boolean
type Pair = readonly [PdfValue | undefined, PdfValue | undefined]

// A list that stood as an object of its own is judged as that object; its reference stays.
function arrayEntryKept(step: RevisionStep, [before, after]: Pair, check: Check): boolean {
  if (before?.kind === 'reference') return sameValue(before, after)
  return isLonger(step, [before, step.after.resolve(after)], check)
}

function isLonger(step: RevisionStep, [before, after]: Pair, check: Check): boolean {
  const old = before?.kind === 'array' ? before.items : []
  const now = after?.kind === 'array' ? after.items : []
  if (now.length > old.length && step.certified !== undefined) return false
  return (
    old.every((item, index) => sameValue(item, now[index])) &&
    now.slice(old.length).every((item) => check(step, item))
  )
}

function isSuperset(step: RevisionStep, before?: PdfValue, after?: PdfValue): boolean {
  if (before === undefined || sameValue(before, after)) return true
  if (before.kind !== 'dictionary' || after?.kind !== 'dictionary') return false
  return [...before.entries].every(([key, value]) =>
    isSuperset(step, value, after.entries.get(key)),
  )
}

function onlyDiffer(before: PdfValue, after: PdfValue, allowed: readonly string[]): boolean {
  if (before.kind !== 'dictionary' || after.kind !== 'dictionary') return false
  const keys = new Set([...before.entries.keys(), ...after.entries.keys()])
  return [...keys].every(
    (key) => allowed.includes(key) || sameValue(before.entries.get(key), after.entries.get(key)),
  )
}

const entry = (value: PdfValue, key: string): PdfValue | undefined =>
  value.kind === 'dictionary' ? value.entries.get(key) : undefined
