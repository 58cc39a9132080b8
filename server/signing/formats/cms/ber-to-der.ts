import { CmsProblem } from './cms-problem.ts'
import { elementOf } from './der.ts'

const deepest = 40
const endOfContents = 2
const constructedOctets = 0x24

/**
 * The first BER element of the bytes with definite lengths, its OCTET STRINGs in one piece; what is DER
 * already keeps its bytes. Only zeros may follow it. Source: X.690 §8.1.3, §8.7
 */
export function berToDer(bytes: Uint8Array): Uint8Array {
  const { der, end } = readOne(bytes, 0, 0)
  for (let at = end; at < bytes.length; at++) if (bytes[at] !== 0) refuse()
  return der
}

const isConstructed = (tag: number): boolean => (tag & 0x20) !== 0

interface Converted {
  der: Uint8Array
  /** Where the next element begins. */
  end: number
}

function readOne(bytes: Uint8Array, at: number, depth: number): Converted {
  const { tag, start, end, isOpen } = header(bytes, at)
  if (end > bytes.length || depth > deepest) refuse()
  const asItStands = { der: bytes.subarray(at, end), end }
  if (!isConstructed(tag)) return isOpen ? refuse() : asItStands
  const inner = readMany(bytes.subarray(0, end), start, { depth, isOpen })
  if (inner.areKept && !isOpen && tag !== constructedOctets) return asItStands
  return { der: rebuilt(tag, inner.parts), end: inner.end }
}

interface Inner {
  parts: Uint8Array[]
  end: number
  /** Whether every part stands as it stood. */
  areKept: boolean
}

function readMany(
  bytes: Uint8Array,
  start: number,
  { depth, isOpen }: { depth: number; isOpen: boolean },
): Inner {
  const parts: Uint8Array[] = []
  let areKept = true
  let at = start
  while (isOpen ? !isEnd(bytes, at) : at < bytes.length) {
    const { der, end } = readOne(bytes, at, depth + 1)
    areKept &&= der.buffer === bytes.buffer && der.length === end - at
    parts.push(der)
    at = end
  }
  return { parts, end: isOpen ? at + endOfContents : at, areKept }
}

function isEnd(bytes: Uint8Array, at: number): boolean {
  if (at + endOfContents > bytes.length) refuse()
  return bytes[at] === 0 && bytes[at + 1] === 0
}

// A constructed OCTET STRING becomes the primitive one of its pieces.
function rebuilt(tag: number, parts: Uint8Array[]): Uint8Array {
  return tag === constructedOctets ? elementOf(0x04, parts.map(contentOf)) : elementOf(tag, parts)
}

function contentOf(piece: Uint8Array): Uint8Array {
  const { start } = header(piece, 0)
  return piece[0] === 0x04 ? piece.subarray(start) : refuse()
}

interface Header {
  tag: number
  start: number
  /** Where the content ends at the latest. */
  end: number
  /** Whether it ends where end-of-contents stands. */
  isOpen: boolean
}

function header(bytes: Uint8Array, at: number): Header {
  const tag = bytes[at] ?? refuse()
  const first = bytes[at + 1] ?? refuse()
  if ((tag & 0x1f) === 0x1f || first > 0x84) refuse()
  if (first === 0x80) return { tag, start: at + 2, end: bytes.length, isOpen: true }
  const start = at + 2 + (first < 0x80 ? 0 : first & 0x7f)
  return { tag, start, end: start + lengthIn(bytes.subarray(at + 1, start)), isOpen: false }
}

function lengthIn([first = 0, ...digits]: Uint8Array): number {
  return first < 0x80 ? first : digits.reduce((sum, digit) => sum * 256 + digit, 0)
}

function refuse(): never {
  throw new CmsProblem('cms.unreadable')
}
