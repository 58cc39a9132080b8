import { CmsProblem } from './cms-problem.ts'

/** A DER element as it stands in its buffer; nothing is copied. */
export interface DerElement {
  tag: number
  /** Tag, length and content. */
  whole: Uint8Array
  content: Uint8Array
}

/** The element that starts at the offset; indefinite lengths, lengths over four bytes and multi-byte tags are refused. */
export function readElement(bytes: Uint8Array, at = 0): DerElement {
  const tag = bytes[at] ?? refuse()
  if ((tag & 0x1f) === 0x1f) refuse()
  const { length, start } = readLength(bytes, at + 1)
  if (start + length > bytes.length) refuse()
  return {
    tag,
    whole: bytes.subarray(at, start + length),
    content: bytes.subarray(start, start + length),
  }
}

function readLength(bytes: Uint8Array, at: number): { length: number; start: number } {
  const first = bytes[at] ?? refuse()
  if (first < 0x80) return { length: first, start: at + 1 }
  if (first === 0x80 || first > 0x84) refuse()
  const start = at + 1 + (first & 0x7f)
  return { length: bigEndian(bytes.subarray(at + 1, start)), start }
}

/** The elements inside a constructed one, in order; a broken last one is refused. */
export function readChildren(parent: DerElement): DerElement[] {
  const children: DerElement[] = []
  for (let at = 0; at < parent.content.length;) {
    const child = readElement(parent.content, at)
    children.push(child)
    at += child.whole.length
  }
  return children
}

/** The only element of the bytes; anything after it is refused. */
export function readWhole(bytes: Uint8Array): DerElement {
  const only = readElement(bytes)
  return only.whole.length === bytes.length ? only : refuse()
}

/** The dotted form of an OBJECT IDENTIFIER, whose tag is not looked at. Source: X.690 §8.19 */
export function identifierText({ content }: DerElement): string {
  const parts: number[] = []
  let part = 0
  for (const byte of content) {
    part = part * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      parts.push(part)
      part = 0
    }
  }
  const [first = 0, ...rest] = parts
  const top = Math.min(2, Math.floor(first / 40))
  return [top, first - top * 40, ...rest].join('.')
}

function bigEndian(digits: Uint8Array): number {
  return digits.reduce((sum, digit) => sum * 256 + digit, 0)
}

function refuse(): never {
  throw new CmsProblem('cms.unreadable')
}
