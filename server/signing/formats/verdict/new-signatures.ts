import { nameOf, type FormField } from '../pdf/form.ts'
import { sameValue, type PdfDictionary, type PdfValue } from '../pdf/values.ts'
import { isFresh, type RevisionStep } from './revision-step.ts'
import { isSomebodys, showsSomething } from './shows-something.ts'

// Neither actions nor children: a new field is a place for a signature and nothing else.
const signatureKeys = [
  ...['Type', 'Subtype', 'FT', 'T', 'TU', 'TM', 'F', 'Ff', 'Rect', 'P', 'AP', 'V', 'Lock', 'SV'],
  ...['MK', 'DA', 'Border', 'BS', 'NM', 'M', 'StructParent', 'H', 'Q'],
]

/** Whether the value refers to a signature field that the step brought, with nothing in it but a signature. */
export function isNewSignature(step: RevisionStep, value: PdfValue): boolean {
  const field = step.after.dictionary(value)
  if (!field || !isFresh(step, value) || nameOf(field.entries.get('FT')) !== 'Sig') return false
  if (!isOwn(step, field.entries.get('V')) || !mayShow(step, field)) return false
  return [...field.entries].every(
    ([key, each]) => signatureKeys.includes(key) || (key === 'Kids' && areWidgets(step, each)),
  )
}

// A signature that stood before would stand for what came after it.
const isOwn = (step: RevisionStep, value: PdfValue | undefined): boolean =>
  step.after.resolve(value) === undefined ||
  ((value?.kind === 'dictionary' || isFresh(step, value)) && !!step.after.dictionary(value))

// What an empty field or a timestamp showed would be on the page in nobody's name.
function mayShow({ after }: RevisionStep, field: PdfDictionary): boolean {
  if (isSomebodys(after, field.entries.get('V'))) return true
  const kids = after.items(field.entries.get('Kids')).flatMap((kid) => after.dictionary(kid) ?? [])
  return [field, ...kids].every((widget) => !showsSomething(after, widget))
}

function areWidgets(step: RevisionStep, kids: PdfValue | undefined): boolean {
  return step.after.items(kids).every((kid) => {
    const widget = step.after.dictionary(kid)
    const keys = [...(widget?.entries.keys() ?? ['none'])]
    const isPlain = keys.every((key) => [...signatureKeys, 'Parent'].includes(key))
    return isPlain && isFresh(step, kid) && !widget?.entries.has('T')
  })
}

/** Whether the value refers to the widget of such a field, or to the field where it is its own widget. */
export function isNewWidget(step: RevisionStep, value: PdfValue): boolean {
  const widget = step.after.dictionary(value)
  if (!isFresh(step, value) || nameOf(widget?.entries.get('Subtype')) !== 'Widget') return false
  return isNewSignature(step, value) || newFields(step).some((field) => isKid(step, field, value))
}

const newFields = ({ formAfter, fresh }: RevisionStep): FormField[] =>
  (formAfter?.fields ?? []).filter(({ number, kind }) => fresh.has(number) && kind === 'Sig')

const isKid = (step: RevisionStep, { dictionary }: FormField, widget: PdfValue): boolean =>
  areWidgets(step, dictionary.entries.get('Kids')) &&
  step.after.items(dictionary.entries.get('Kids')).some((kid) => sameValue(kid, widget))
