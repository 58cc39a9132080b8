import { withRange, type PreparedSignature } from './byte-range.ts'
import { placeAppearance, type Drawing } from './drawing.ts'
import { extendForm } from './extend-form.ts'
import { placeSignatureField, type FieldPlace } from './field-bodies.ts'
import { fillText } from './fill-text.ts'
import { rectangleOf, type FormField } from './form.ts'
import { annotate, pageAt } from './pages.ts'
import { PdfProblem } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'
import { readOnce } from './read-once.ts'
import { RevisionWriter } from './revision-writer.ts'
import { signatureBody, type SignatureClaim } from './signature-dictionary.ts'
import { signableField } from './signable.ts'
import { changedDictionary, dictionaryText, referenceText } from './syntax.ts'

/** A signature to be prepared. */
export interface SignatureRequest extends SignatureClaim {
  field: string
  appearance?: Drawing
  /** Texts of empty text fields, filled in the same revision and so under this signature. */
  fill?: Readonly<Record<string, string>>
  /** Where to make the field if the file has none of this name. */
  place?: FieldPlace
}

/**
 * Appends a revision with the signature in its field and room for the CMS, and gives the digest to be signed.
 * Missing, signed and locked fields are refused, and texts with characters that the font lacks.
 */
export function prepareSignature(bytes: Uint8Array, request: SignatureRequest): PreparedSignature {
  const { input, hash } = readOnce(bytes)
  const writer = new RevisionWriter(input)
  const field = signableField(input.now, request)
  for (const [name, text] of Object.entries(request.fill ?? {})) {
    fillText(writer, input.now, { name, text })
  }
  const signature = writer.add(signatureBody(input.now, request, field))
  if (field) fillField({ writer, view: input.now, request }, field, signature)
  else placeNewField({ writer, view: input.now, request }, signature)
  return withRange(writer.finish(), signature, hash)
}

interface Work {
  writer: RevisionWriter
  view: PdfView
  request: SignatureRequest
}

function fillField({ writer, view, request }: Work, field: FormField, signature: number): void {
  const { appearance } = request
  const drawn = appearance
    ? placeAppearance(writer, rectangleOf(view, field), appearance)
    : undefined
  const changes = {
    V: referenceText(signature),
    ...(drawn === undefined ? {} : { AP: dictionaryText({ N: referenceText(drawn) }) }),
  }
  writer.place(field.number, changedDictionary(field.dictionary, changes))
}

function placeNewField({ writer, view, request }: Work, signature: number): void {
  const { field: name, place, appearance } = request
  if (!place) throw new PdfProblem('pdf.no_such_field', name)
  const page = pageAt(view, place.page)
  const { rectangle } = place
  const drawn = appearance && placeAppearance(writer, rectangle, appearance)
  const field = { name, spoken: name, page, rectangle, appearance: drawn }
  const number = placeSignatureField(writer, field, { signature })
  extendForm(writer, view, { fields: [number], fonts: {} })
  annotate(writer, view, { page, widgets: [number] })
}
