import { placeAppearance } from './drawing.ts'
import { styleOf } from './field-style.ts'
import { rectangleOf } from './form.ts'
import { PdfProblem } from './pdf-problem.ts'
import type { PdfView } from './pdf-view.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { writableField } from './signable.ts'
import { changedDictionary, dictionaryText, referenceText, textString } from './syntax.ts'
import { lineDrawing } from './text-drawing.ts'

/**
 * Fills an empty text field: its value and its appearance change and nothing else, or earlier signatures
 * would fail. A filled or locked field and a character that the font lacks are refused.
 */
export function fillText(
  writer: RevisionWriter,
  view: PdfView,
  filling: { name: string; text: string },
): void {
  const text = filling.text.normalize('NFC')
  const field = writableField(view, filling.name)
  if (field?.kind !== 'Tx') throw new PdfProblem('pdf.no_such_field', filling.name)
  const rectangle = rectangleOf(view, field)
  const [left, bottom, right, top] = rectangle
  const drawing = lineDrawing(text, styleOf(field), [right - left, top - bottom])
  const appearance = placeAppearance(writer, rectangle, drawing)
  const changes = { V: textString(text), AP: dictionaryText({ N: referenceText(appearance) }) }
  writer.place(field.number, changedDictionary(field.dictionary, changes))
}
