import { emptyDrawing, placeAppearance, type Rectangle } from './drawing.ts'
import { styleEntries } from './field-style.ts'
import type { RevisionWriter } from './revision-writer.ts'
import { dictionaryText, numberList, referenceText, textString } from './syntax.ts'
import type { LineStyle } from './text-drawing.ts'

/** Where a field stands: the page by its index from 0, and its rectangle. */
export interface FieldPlace {
  page: number
  rectangle: Rectangle
}

/** Where a text field stands and how its line is set: upright, 13 points and centred where not said. */
export type TextPlace = FieldPlace & Partial<LineStyle>

/** A field about to be made: its name, what it is called aloud, and the page object it stands on. */
export interface NewField {
  name: string
  spoken: string
  page: number
  rectangle: Rectangle
  /** The appearance; an empty one is made where none is given. */
  appearance?: number | undefined
}

/** What more a signature field has: the signature in it, and the fields that signing it locks. */
export interface SignatureFieldContents {
  signature?: number
  locks?: readonly string[]
}

// Print and Locked: PDF/A wants every widget printed, and no viewer may move it.
const printAndLocked = '132'

/** Places an empty, read-only text field and gives its number. */
export function placeTextField(writer: RevisionWriter, field: NewField, line: LineStyle): number {
  const text = { FT: '/Tx', Ff: '1', ...styleEntries(line) }
  return writer.add(dictionaryText({ ...widget(writer, field), ...text }))
}

/** Places a signature field and gives its number. */
export function placeSignatureField(
  writer: RevisionWriter,
  field: NewField,
  { signature, locks }: SignatureFieldContents,
): number {
  const value = signature === undefined ? {} : { V: referenceText(signature) }
  const lock = locks ? { Lock: referenceText(writer.add(lockText(locks))) } : {}
  return writer.add(dictionaryText({ ...widget(writer, field), FT: '/Sig', ...value, ...lock }))
}

// Each field has its own empty appearance: without one PDF/A breaks, and a shared one breaks signatures.
function widget(writer: RevisionWriter, field: NewField): Record<string, string> {
  const appearance = field.appearance ?? placeAppearance(writer, field.rectangle, emptyDrawing)
  return {
    Type: '/Annot',
    Subtype: '/Widget',
    T: textString(field.name),
    TU: textString(field.spoken),
    F: printAndLocked,
    Rect: `[${numberList(...field.rectangle)}]`,
    P: referenceText(field.page),
    AP: dictionaryText({ N: referenceText(appearance) }),
  }
}

function lockText(names: readonly string[]): string {
  const fields = `[${names.map(textString).join(' ')}]`
  return dictionaryText({ Type: '/SigFieldLock', Action: '/Include', Fields: fields })
}
