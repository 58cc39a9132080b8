import {
  placeSignatureField,
  placeTextField,
  type FieldPlace,
  type NewField,
  type TextPlace,
} from './field-bodies.ts'
import { fontName } from './field-style.ts'
import type { FontStyle } from './fonts.ts'
import { isSigned, readForm, type PdfForm } from './form.ts'
import { extendForm } from './extend-form.ts'
import { annotate, pageAt } from './pages.ts'
import { PdfProblem } from './pdf-problem.ts'
import { readPdf, type PdfInput } from './read-pdf.ts'
import { RevisionWriter } from './revision-writer.ts'
import { subsetFor } from './subset-font.ts'
import type { LineStyle } from './text-drawing.ts'

/** Where the fields of an official document stand. */
export interface FieldPlaces {
  number: TextPlace
  date: TextPlace
  signer: FieldPlace
  seal: FieldPlace
  /** Fields `initial-1`, `initial-2`, … in this order. */
  initials?: readonly FieldPlace[]
}

/** What the seal locks once it is set. */
export const sealedFields: readonly string[] = ['number', 'date', 'seal']

// The form must name a font, but what is filled in brings its own.
const formCharacters = ' -./0123456789:'
const usual: LineStyle = { style: 'regular', fontSize: 13, align: 'centre' }

/**
 * Appends the empty fields number, date, signer and seal, and those for initials, to an unsigned PDF.
 * A signed file, a file with fields of these names and a dynamic form are refused.
 */
export function addFields(bytes: Uint8Array, places: FieldPlaces): Uint8Array<ArrayBuffer> {
  const input = readPdf(bytes)
  const wanted = namedPlaces(places)
  refuseUnfit(
    readForm(input.now),
    wanted.map(({ name }) => name),
  )
  const writer = new RevisionWriter(input)
  const placed = wanted.map((field) => placeField(writer, input, field))
  extendForm(writer, input.now, {
    fields: placed.map(({ number }) => number),
    fonts: placeFonts(writer, [places.number, places.date]),
  })
  for (const page of new Set(placed.map((field) => field.page))) {
    const widgets = placed.filter((field) => field.page === page).map(({ number }) => number)
    annotate(writer, input.now, { page, widgets })
  }
  return writer.finish().bytes
}

interface WantedField {
  name: string
  spoken: string
  place: FieldPlace & Partial<LineStyle>
  isText?: boolean
  locks?: readonly string[]
}

function namedPlaces({ number, date, signer, seal, initials = [] }: FieldPlaces): WantedField[] {
  return [
    { name: 'number', spoken: 'Số, ký hiệu', place: number, isText: true },
    { name: 'date', spoken: 'Địa danh và thời gian ban hành', place: date, isText: true },
    { name: 'signer', spoken: 'Chữ ký của người có thẩm quyền', place: signer },
    { name: 'seal', spoken: 'Dấu, chữ ký số của cơ quan', place: seal, locks: sealedFields },
    ...initials.map((place, index) => ({
      name: `initial-${index + 1}`,
      spoken: `Chữ ký nháy ${index + 1}`,
      place,
    })),
  ]
}

function refuseUnfit(form: PdfForm | undefined, names: readonly string[]): void {
  if (!form) return
  if (form.fields.some(isSigned)) throw new PdfProblem('pdf.already_signed', 'fields come first')
  if (form.dictionary.entries.has('XFA')) throw new PdfProblem('pdf.dynamic_form', 'an XFA form')
  const taken = form.fields.find(({ name }) => names.includes(name))
  if (taken) throw new PdfProblem('pdf.fields_exist', `the field ${taken.name}`)
}

function placeField(writer: RevisionWriter, input: PdfInput, wanted: WantedField) {
  const { name, spoken, place, locks } = wanted
  const page = pageAt(input.now, place.page)
  const field: NewField = { name, spoken, page, rectangle: place.rectangle }
  const number = wanted.isText
    ? placeTextField(writer, field, lineOf(place))
    : placeSignatureField(writer, field, locks ? { locks } : {})
  return { number, page }
}

const lineOf = ({ style, fontSize, align, covers }: Partial<LineStyle>): LineStyle => ({
  style: style ?? usual.style,
  fontSize: fontSize ?? usual.fontSize,
  align: align ?? usual.align,
  covers: covers === true,
})

function placeFonts(
  writer: RevisionWriter,
  lines: readonly Partial<LineStyle>[],
): Record<string, number> {
  const styles = new Set<FontStyle>(lines.map((line) => lineOf(line).style))
  const placed = [...styles].map((style) => [
    fontName(style),
    subsetFor(style, formCharacters).place(writer),
  ])
  return Object.fromEntries(placed) as Record<string, number>
}
