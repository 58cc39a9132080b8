import type { Rectangle } from './drawing.ts'
import { damaged } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'
import { textOf } from './syntax.ts'
import type { PdfDictionary, PdfReference, PdfValue } from './values.ts'

/** A field of the form: its full name, its object, and its kind (`Tx`, `Sig`, …), inherited or its own. */
export interface FormField {
  name: string
  number: number
  dictionary: PdfDictionary
  kind: string
  /** The resolved value; nothing while the field is empty. */
  value: PdfValue | undefined
}

/** The interactive form of a PDF. Source: ISO 32000-2 §12.7 */
export interface PdfForm {
  /** Object number of the form's dictionary; nothing where it stands inside the catalog. */
  number: number | undefined
  dictionary: PdfDictionary
  fields: readonly FormField[]
}

/** The form, or nothing where there is none; circles, doubled and dotted names are refused. */
export function readForm(view: PdfView): PdfForm | undefined {
  const holder = view.catalog.entries.get('AcroForm')
  const dictionary = view.dictionary(holder)
  if (!dictionary) return undefined
  const fields: FormField[] = []
  const seen = new Set<number>()
  for (const root of view.items(dictionary.entries.get('Fields'))) {
    walk({ view, seen, fields }, root, { name: '', kind: '', depth: 0 })
  }
  const names = new Set(fields.map(({ name }) => name))
  if (names.size < fields.length) damaged('two fields have one name')
  return { number: holder?.kind === 'reference' ? holder.number : undefined, dictionary, fields }
}

interface Above {
  name: string
  kind: string
  depth: number
}

interface Walk {
  view: PdfView
  seen: Set<number>
  fields: FormField[]
}

const deepest = 32

function walk(state: Walk, node: PdfValue, above: Above): void {
  if (above.depth > deepest) damaged('fields are nested too deeply')
  const { number, dictionary } = fieldAt(state, node)
  const kind = nameOf(state.view.under(dictionary, 'FT')) ?? above.kind
  const name = fullName(state.view, dictionary, above.name)
  const children = fieldChildren(state.view, dictionary)
  for (const child of children) walk(state, child, { name, kind, depth: above.depth + 1 })
  if (children.length > 0) return
  state.fields.push({ name, number, dictionary, kind, value: state.view.under(dictionary, 'V') })
}

function fieldAt({ view, seen }: Walk, node: PdfValue): Pick<FormField, 'number' | 'dictionary'> {
  if (node.kind !== 'reference' || seen.has(node.number)) return damaged('the form is broken')
  seen.add(node.number)
  return { number: node.number, dictionary: view.dictionary(node) ?? damaged('a field is missing') }
}

function fullName(view: PdfView, dictionary: PdfDictionary, above: string): string {
  const partial = view.under(dictionary, 'T')
  const name = partial?.kind === 'string' ? textOf(partial.value) : ''
  if (name.includes('.')) damaged('a field has a dot in its name')
  return above === '' || name === '' ? above + name : `${above}.${name}`
}

// Kids without a name are widgets of the field, not fields of their own.
function fieldChildren(view: PdfView, dictionary: PdfDictionary): PdfReference[] {
  return view
    .items(dictionary.entries.get('Kids'))
    .filter((kid) => kid.kind === 'reference')
    .filter((kid) => view.dictionary(kid)?.entries.has('T'))
}

/** The text of a name value. */
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.value : undefined

/** Whether a signature stands in the field. */
export const isSigned = (field: FormField): boolean =>
  field.kind === 'Sig' && field.value !== undefined

/** The rectangle of a field's widget, its corners in order. */
export function rectangleOf(view: PdfView, field: FormField): Rectangle {
  const corners = view
    .items(field.dictionary.entries.get('Rect'))
    .map((corner) => (corner.kind === 'number' ? corner.value : NaN))
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = corners
  if (Number.isNaN(x1 + y1 + x2 + y2)) damaged(`the field ${field.name} has no rectangle`)
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
