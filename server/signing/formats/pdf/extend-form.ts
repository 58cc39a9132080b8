import { readForm } from './form.ts'
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
  const form = readForm(view)
  if (form) {
    const changed = changedDictionary(form.dictionary, changes(writer, view, added))
    if (form.number !== undefined) writer.place(form.number, changed)
    else placeInCatalog(writer, view, changed)
  } else {
    const made = dictionaryText({
      Fields: `[${added.fields.map(referenceText).join(' ')}]`,
      SigFlags: signatureFlags,
      ...resources(added.fonts),
    })
    placeInCatalog(writer, view, referenceText(writer.add(made)))
  }
}

function placeInCatalog(writer: RevisionWriter, view: PdfView, form: string): void {
  writer.place(view.root.number, changedDictionary(view.catalog, { AcroForm: form }))
}

function changes(writer: RevisionWriter, view: PdfView, added: FormAddition) {
  const form = readForm(view)?.dictionary.entries ?? new Map<string, never>()
  const before = form.get('Fields')
  const fields = extendedArray(view, before, added.fields)
  if (before?.kind === 'reference') writer.place(before.number, fields)
  const needs = form.has('NeedAppearances') ? { NeedAppearances: 'false' } : {}
  return {
    ...(before?.kind === 'reference' ? {} : { Fields: fields }),
    SigFlags: signatureFlags,
    ...needs,
    ...extendedResources(view, view.dictionary(form.get('DR')), added.fonts),
  }
}

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
