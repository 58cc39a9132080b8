import { readTime } from '../cms/der-time.ts'
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

/** Bytes as letters of Latin-1, one for one. */
export function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  }
  return text
}

/** A time that must be there, ISO 8601 in UTC. */
export const timeIn = (field: DerElement | undefined): string =>
  readTime(field ?? malformed('no time'))
