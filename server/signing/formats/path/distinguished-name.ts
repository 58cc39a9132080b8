import { readChildren, readWhole, type DerElement } from '../cms/der-reader.ts'
import { hexOf } from '../cms/der-number.ts'
import { childrenOf, identifierIn, latin } from './der-fields.ts'

/** One part of a name. */
export interface NamePart {
  /** Dotted identifier of the attribute. */
  type: string
  /** What a reader sees; hexadecimal digits where it is no text. */
  value: string
}

/** A distinguished name, as it stands and as it is compared and shown. */
export interface DistinguishedName {
  der: Uint8Array
  /** All parts, in the order of the name. */
  parts: NamePart[]
  /** Each relative name in comparable form: two names are equal where all these are. */
  comparable: string[]
  /** `comparable` as one text, the key of a name. */
  key: string
  /** One line, such as `CN=…, O=…, C=VN`, the most particular first. */
  text: string
}

const letters: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'T',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
}

/** Reads a Name, a whole SEQUENCE. Source: RFC 5280 §4.1.2.4 */
export function readName(der: Uint8Array): DistinguishedName {
  return nameOf(der, childrenOf(readWhole(der)))
}

/** The name with one relative name (the content of a SET) after it. Source: RFC 5280 §4.2.1.13 */
export function nameBelow(name: DistinguishedName, relative: DerElement): DistinguishedName {
  const whole = readChildren(readWhole(name.der))
  return nameOf(name.der, [...whole, { ...relative, tag: 0x31 }])
}

function nameOf(der: Uint8Array, relatives: DerElement[]): DistinguishedName {
  const sets = relatives.map((relative) => childrenOf(relative, 0x31).map(readPart))
  const comparable = sets.map((set) => JSON.stringify(set.map(({ equal }) => equal).sort()))
  const parts = sets.flat().map(({ type, value }) => ({ type, value }))
  const text = parts.map(({ type, value }) => `${letters[type] ?? type}=${value}`)
  return { der, parts, comparable, key: comparable.join(''), text: text.reverse().join(', ') }
}

function readPart(attribute: DerElement): NamePart & { equal: string } {
  const [first, second] = childrenOf(attribute)
  const type = identifierIn(first)
  const text = second && directoryText(second)
  const value = text ?? `#${hexOf(second?.whole ?? new Uint8Array())}`
  return {
    type,
    value,
    equal: `${type}=${text === undefined ? value : `"${comparableText(text)}`}`,
  }
}

/** The last value of a type in a name, such as `2.5.4.3`. */
export function partOf({ parts }: DistinguishedName, type: string): string | undefined {
  return parts.findLast((part) => part.type === type)?.value
}

/** The text of a directory string in any of its encodings; nothing where it is something else. */
export function directoryText({ tag, content }: DerElement): string | undefined {
  if (tag === 0x0c) return new TextDecoder().decode(content)
  if (tag === 0x1e) return wide(content, 2)
  if (tag === 0x1c) return wide(content, 4)
  return [0x12, 0x13, 0x14, 0x16, 0x1a].includes(tag) ? latin(content) : undefined
}

function wide(content: Uint8Array, size: 2 | 4): string {
  const view = new DataView(
    content.buffer,
    content.byteOffset,
    content.length - (content.length % size),
  )
  let text = ''
  for (let at = 0; at < view.byteLength; at += size) {
    const code = size === 2 ? view.getUint16(at) : view.getUint32(at)
    text += size === 2 ? String.fromCharCode(code) : codePoint(code)
  }
  return text
}

const codePoint = (code: number): string =>
  code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)

// Source: RFC 5280 §7.1, RFC 4518 §2: letters without case, composed forms as one, white space run together.
function comparableText(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
