import { identifierText, readChildren, type DerElement } from '../cms/der-reader.ts'

/** Says that what is read is not what it should be. */
export function malformed(what: string): never {
  throw new Error(`malformed: ${what}`)
}

/** The children of an element that must have this tag. */
export function childrenOf(parent: DerElement | undefined, tag = 0x30): DerElement[] {
  return readChildren(expectTag(parent, tag))
}

/** The element, which must be there and have this tag. */
export function expectTag(found: DerElement | undefined, tag: number): DerElement {
  return found?.tag === tag ? found : malformed(`no element with tag ${tag}`)
}

/** The only child. */
export function onlyChild(parent: DerElement): DerElement {
  const [child, second] = readChildren(parent)
  return child && !second ? child : malformed('not exactly one element')
}

/** The element with a context tag; nothing where left out; refused where it comes twice. */
export function withTag(fields: readonly DerElement[], tag: number): DerElement | undefined {
  const [found, second] = fields.filter((field) => field.tag === tag)
  return second ? malformed(`tag ${tag} twice`) : found
}

/** A BOOLEAN; false where left out. */
export function booleanOf(field: DerElement | undefined): boolean {
  return (field?.content[0] ?? 0) !== 0
}

/** A non-negative INTEGER as a number, at most 2^31; larger ones count as that. */
export function countOf({ content }: DerElement): number {
  const [first] = content
  if (first === undefined || first >= 0x80) malformed('a count below zero')
  return content.reduce((sum, digit) => Math.min(sum * 256 + digit, 2 ** 31), 0)
}

/** The dotted form of an OBJECT IDENTIFIER. */
export function identifierIn(field: DerElement | undefined): string {
  const found = expectTag(field, 0x06)
  const last = found.content.at(-1)
  if (last === undefined || last >= 0x80) malformed('an identifier')
  return identifierText(found)
}

/** Content of a BIT STRING of whole bytes. */
export function bitsOf(field: DerElement | undefined): Uint8Array {
  const { content } = expectTag(field, 0x03)
  if (content[0] !== 0) malformed('bits that are no bytes')
  return content.subarray(1)
}

/** Content of a signature's BIT STRING; nothing, which verifies nowhere, where its bits are no whole bytes. */
export function signatureOf(field: DerElement | undefined): Uint8Array {
  const { content } = expectTag(field, 0x03)
  return content[0] === 0 ? content.subarray(1) : new Uint8Array()
}

/** The names of the bits that are set in a named BIT STRING. */
export function namedBits<Name>(content: Uint8Array, names: readonly Name[]): Name[] {
  return names.filter((_, bit) => ((content[1 + (bit >> 3)] ?? 0) >> (7 - (bit & 7))) & 1)
}

/** Lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/

/** A UTCTime (1950-2049) or GeneralizedTime as ISO 8601 in UTC, to the second. Source: RFC 5280 §4.1.2.5 */
export function timeOf(field: DerElement | undefined): string {
  const parts = digits.exec(fourDigitYear(field))
  if (!parts) return malformed('a time')
  const iso = `${parts.slice(1, 4).join('-')}T${parts.slice(4).join(':')}.000Z`
  const moment = Date.parse(iso)
  const isReal = !Number.isNaN(moment) && new Date(moment).toISOString() === iso
  return isReal ? iso : malformed('a time that does not exist')
}

function fourDigitYear(field: DerElement | undefined): string {
  const text = field ? latin(field.content) : ''
  if (field?.tag === 0x18) return text
  if (field?.tag !== 0x17 || text.length !== 13) return malformed('a time')
  return `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`
}

/** Bytes as letters of Latin-1, one for one. */
export function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  }
  return text
}
