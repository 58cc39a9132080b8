import { hexBytes, latinText, utf16Text } from '../bytes.ts'
import type { FormField } from '../pdf/form.ts'
import type { PdfView } from '../pdf/pdf-view.ts'
import { streamData } from '../pdf/stream-data.ts'
import { textOf } from '../pdf/syntax.ts'
import type { PdfDictionary, PdfStream } from '../pdf/values.ts'

/** A text field's value, and whether its appearance shows the same letters. */
export interface ShownText {
  value: string
  isShown: boolean
}

/** What a text field says; nothing while it is empty. Appearances of other makers count as not shown. */
export function shownText(view: PdfView, field: FormField | undefined): ShownText | undefined {
  if (field?.value?.kind !== 'string' || field.value.value.length === 0) return undefined
  const value = textOf(field.value.value)
  return { value, isShown: appearanceText(view, field.dictionary) === value }
}

function appearanceText(view: PdfView, field: PdfDictionary): string | undefined {
  const appearances = view.dictionary(field.entries.get('AP'))
  const stream = view.stream(appearances?.entries.get('N'))
  const resources = view.dictionary(stream?.dictionary.entries.get('Resources'))
  const fonts = view.dictionary(resources?.entries.get('Font'))
  const font = view.dictionary(fonts?.entries.get('F'))
  const map = view.stream(font?.entries.get('ToUnicode'))
  return stream && map && decoded(stream, characterMap(map))
}

// One line, shown once: what else an appearance may draw would not be in its text.
function decoded(stream: PdfStream, characters: ReadonlyMap<string, string>): string | undefined {
  const content = latinText(streamData(stream))
  const [, codes] = lineOnly.exec(content) ?? []
  return codes?.replace(/[0-9a-f]{4}/g, (code) => characters.get(code) ?? '\ufffd')
}

const number = String.raw`-?[\d.]+ `
const lineOnly = new RegExp(
  `^q (?:${number}){6}cm\n/Tx BMC (?:1 g 0 0 (?:${number}){2}re f )?BT 0 g /F ${number}Tf (?:${number}){6}Tm <([0-9a-f]*)> Tj ET EMC\nQ$`,
)

function characterMap(map: PdfStream): Map<string, string> {
  const content = latinText(streamData(map))
  const lines = content.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)
  return new Map(
    [...lines].flatMap(([, code = '', text = '']) =>
      code === '0000' ? [] : [[code, utf16Text(hexBytes(text))]],
    ),
  )
}
