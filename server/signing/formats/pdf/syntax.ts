import { latinText, utf16Hex, utf16Text } from '../bytes.ts'
import { deflate } from '../primitives.ts'
import { sourceOf, type PdfDictionary } from './values.ts'

/** Text, one character for each byte, or bytes. */
export type Piece = string | Uint8Array

/** An object as it is written: in one piece, or in several that nobody need join before. */
export type Body = Piece | readonly Piece[]

/** A name with its slash; what is not a plain letter or digit is escaped. Source: ISO 32000-2 §7.3.5 */
export function nameText(name: string): string {
  const escape = (character: string) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`
  return `/${name.replace(/[^A-Za-z0-9+._:,-]/g, escape)}`
}

/** A text string: literal where it is plain ASCII, else UTF-16 in hexadecimal. Source: ISO 32000-2 §7.9.2.2 */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<feff${utf16Hex(text)}>`
}

/** The text of a text string's bytes: UTF-16, UTF-8 with its mark, else taken as Latin. */
export function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xfe && second === 0xff && bytes.length % 2 === 0) {
    return utf16Text(bytes.subarray(2))
  }
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf
  return isUtf8 ? new TextDecoder().decode(bytes) : latinText(bytes)
}

/** A number to a thousandth, without needless zeros. */
export const numberText = (value: number): string => String(Math.round(value * 1000) / 1000)

/** Numbers with spaces between. */
export const numberList = (...values: readonly number[]): string => values.map(numberText).join(' ')

/** A reference to an object of generation 0. */
export const referenceText = (number: number): string => `${number} 0 R`

/** A dictionary of keys and the texts of their values. */
export function dictionaryText(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `${nameText(key)} ${value}`)
  return `<< ${lines.join(' ')} >>`
}

/** The dictionary with these keys set to the given texts; all others keep their source. */
export function changedDictionary(
  before: PdfDictionary,
  changes: Readonly<Record<string, string>>,
): string {
  const kept = [...before.entries].map(([key, value]) => [key, sourceOf(value)] as const)
  return dictionaryText({ ...Object.fromEntries(kept), ...changes })
}

/** A stream with its data as they are. */
export function streamBody(entries: Readonly<Record<string, string>>, data: Uint8Array): Body {
  const head = dictionaryText({ ...entries, Length: String(data.length) })
  return [`${head}\nstream\n`, data, '\nendstream']
}

/** A stream with its data under Flate. */
export function flateBody(entries: Readonly<Record<string, string>>, data: Uint8Array): Body {
  return streamBody({ ...entries, Filter: '/FlateDecode' }, deflate(data))
}
