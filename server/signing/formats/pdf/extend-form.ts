import { isSigned, readForm, type PdfForm } from './form.ts'
import { extendedArray } from './pages.ts'
import type { PdfView } from './pdf-view.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { changedDictionary, dictionaryText, referenceText } from './syntax.ts'
import type { PdfDictionary } from './values.ts'

/** Objects that come into the form: fields, and fonts by the names that fields use. */
export interface FormAddition {
  fields: readonly number[]
  fonts: Readonly<Record<string, number>>
}

// Signatures exist, and the file may only be appended to.
const signatureFlags = '3'

/** Adds fields to the form, or makes the form; viewers are not asked to draw appearances anew. */
export function extendForm(writer: RevisionWriter, view: PdfView, added: FormAddition): void {
  const entries = extendedForm(writer, view, added)
  if (Object.keys(entries).length === 0) return
  writer.place(view.root.number, changedDictionary(view.catalog, entries))
}

/** Does what `extendForm` does but for the catalog, and gives the entries that this has to change. */
export function extendedForm(
  writer: RevisionWriter,
  view: PdfView,
  added: FormAddition,
): Record<string, string> {
  const form = readForm(view)
  if (!form) return { AcroForm: referenceText(writer.add(newForm(added))) }
  const changed = changedDictionary(form.dictionary, changes(writer, view, added))
  if (form.number === undefined) return { AcroForm: changed }
  writer.place(form.number, changed)
  return {}
}

const newForm = ({ fields, fonts }: FormAddition): string =>
  dictionaryText({
    Fields: `[${fields.map(referenceText).join(' ')}]`,
    SigFlags: signatureFlags,
    ...resources(fonts),
  })

function changes(writer: RevisionWriter, view: PdfView, added: FormAddition) {
  const form = readForm(view)
  const entries = form?.dictionary.entries ?? new Map<string, never>()
  const before = entries.get('Fields')
  const fields = extendedArray(view, before, added.fields)
  if (before?.kind === 'reference') writer.place(before.number, fields)
  return {
    ...(before?.kind === 'reference' ? {} : { Fields: fields }),
    SigFlags: signatureFlags,
    ...(asksForAppearances(form) ? { NeedAppearances: 'false' } : {}),
    ...extendedResources(view, view.dictionary(entries.get('DR')), added.fonts),
  }
}

// Once a signature stands, this too must stay as it is.
const asksForAppearances = (form: PdfForm | undefined): boolean =>
  form?.dictionary.entries.has('NeedAppearances') === true && !form.fields.some(isSigned)

function extendedResources(
  view: PdfView,
  before: PdfDictionary | undefined,
  fonts: Readonly<Record<string, number>>,
): Record<string, string> {
  if (!before) return resources(fonts)
  if (Object.keys(fonts).length === 0) return {}
  const known = view.dictionary(before.entries.get('Font'))
  const all = known ? changedDictionary(known, references(fonts)) : fontsText(fonts)
  return { DR: changedDictionary(before, { Font: all }) }
}

function resources(fonts: Readonly<Record<string, number>>): Record<string, string> {
  const [first] = Object.keys(fonts)
  if (first === undefined) return {}
  return { DA: `(/${first} 13 Tf 0 g)`, DR: dictionaryText({ Font: fontsText(fonts) }) }
}

const fontsText = (fonts: Readonly<Record<string, number>>): string =>
  dictionaryText(references(fonts))

function references(fonts: Readonly<Record<string, number>>): Record<string, string> {
  const texts = Object.entries(fonts).map(([name, number]) => [name, referenceText(number)])
  return Object.fromEntries(texts) as Record<string, string>
}
