import { nameOf } from '../pdf/form.ts'
import { sameValue, type PdfDictionary, type PdfValue } from '../pdf/values.ts'
import { entry, onlyDiffer } from './entries.ts'
import { isNewSignature, isNewWidget } from './new-signatures.ts'
import type { RevisionStep } from './revision-step.ts'
import type { Rule } from './rule.ts'
import { storeRule } from './store-roles.ts'

const none: PdfDictionary = {
  kind: 'dictionary',
  entries: new Map(),
  from: new Uint8Array(),
  start: 0,
  end: 0,
}

const catalogKeys = ['AcroForm', 'DSS', 'Extensions', 'Version', 'Metadata']

/** The catalog may gain a form, a security store, extensions, a later version and metadata, or hold them with the changes that they allow. */
export const catalogRule: Rule = (step, before, after) =>
  onlyDiffer(before, after, catalogKeys) &&
  isKeptOr(step, [before, after, 'AcroForm'], formRule) &&
  isKeptOr(step, [before, after, 'DSS'], storeRule) &&
  isKeptOr(step, [before, after, 'Extensions'], extensionsRule) &&
  isKeptOr(step, [before, after, 'Metadata'], metadataRule) &&
  isKeptOr(step, [before, after, 'Version'], versionRule)

// What is an object of its own keeps its number, and is judged as that object.
function isKeptOr(
  step: RevisionStep,
  [before, after, key]: readonly [PdfValue, PdfValue, string],
  rule: Rule,
): boolean {
  const [old, now] = [entry(before, key), entry(after, key)]
  if (sameValue(old, now)) return true
  if (!now || (old?.kind === 'reference' && !isMovable(key))) return false
  const resolved = step.after.resolve(now)
  return resolved !== undefined && rule(step, step.before.resolve(old) ?? none, resolved)
}

// Evidence counts by its content, and metadata say nothing that is signed: both may be written anew.
const isMovable = (key: string): boolean => ['DSS', 'Metadata'].includes(key)

/** Extensions may be added; those named stay. Source: ISO 32000-2 §7.12 */
export const extensionsRule: Rule = (step, before, after) =>
  isSuperset(step, step.before.resolve(before), step.after.resolve(after))

/** Metadata are a stream of their own and show nothing. */
export const metadataRule: Rule = (_, __, after) =>
  after.kind === 'stream' && nameOf(after.dictionary.entries.get('Type')) === 'Metadata'

/** The information of a file is plain texts and names. */
export const infoRule: Rule = (_, __, after) =>
  after.kind === 'dictionary' &&
  [...after.entries.values()].every(({ kind }) => kind === 'string' || kind === 'name')

const versionRule: Rule = (_, before, after) =>
  after.kind === 'name' && (before.kind !== 'name' || before.value <= after.value)

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

type Check = (step: RevisionStep, value: PdfValue) => boolean
type Pair = readonly [PdfValue | undefined, PdfValue | undefined]

// A list that is an object of its own is judged as that object while it keeps its number.
function arrayEntryKept(step: RevisionStep, [before, after]: Pair, check: Check): boolean {
  if (before?.kind === 'reference' && sameValue(before, after)) return true
  return isLonger(step, [step.before.resolve(before), step.after.resolve(after)], check)
}

function isLonger(step: RevisionStep, [before, after]: Pair, check: Check): boolean {
  const old = before?.kind === 'array' ? before.items : []
  const now = after?.kind === 'array' ? after.items : []
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
