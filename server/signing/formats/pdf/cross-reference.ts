import { damaged, PdfProblem } from './pdf-problem.ts'
import { readIndirect } from './indirect-object.ts'
import { naturalNumber, takeDictionary } from './parser.ts'
import { streamData } from './stream-data.ts'
import { skipLineEnd, skipSpace, takeInteger, takes, type Cursor } from './tokens.ts'
import type { PdfDictionary, PdfStream } from './values.ts'

/** Where an object is: at an offset, inside an object stream, or nowhere. */
export type Entry =
  | { kind: 'free' }
  | { kind: 'plain'; offset: number; generation: number }
  | { kind: 'packed'; container: number; index: number }

/** One cross-reference section with its trailer. Source: ISO 32000-2 §§7.5.4, 7.5.8 */
export interface Section {
  kind: 'table' | 'stream'
  offset: number
  entries: ReadonlyMap<number, Entry>
  trailer: PdfDictionary
  /** The offset that follows `startxref` after this section, or -1 where none does. */
  startsAt: number
  /** After `%%EOF`. */
  markEnd: number
  /** After `%%EOF` and the line end behind it, if there is one. */
  end: number
}

/** Reads the section at the offset; encrypted and hybrid files are refused. */
export function readSection(bytes: Uint8Array, offset: number): Section {
  const cursor: Cursor = { bytes, at: offset }
  const isTable = takes(cursor, 'xref')
  const { entries, trailer } = isTable ? readTable(cursor) : readStream(cursor)
  if (trailer.entries.has('Encrypt')) throw new PdfProblem('pdf.encrypted', 'the file is encrypted')
  if (trailer.entries.has('XRefStm'))
    throw new PdfProblem('pdf.hybrid', 'two cross-references at once')
  return { kind: isTable ? 'table' : 'stream', offset, entries, trailer, ...readEnd(cursor) }
}

// The first part of a file made for the web may do without an end: it then starts nothing.
function readEnd(cursor: Cursor): Pick<Section, 'startsAt' | 'markEnd' | 'end'> {
  skipSpace(cursor)
  if (!takes(cursor, 'startxref')) return { startsAt: -1, markEnd: cursor.at, end: cursor.at }
  const startsAt = takeInteger(cursor)
  skipLineEnd(cursor)
  if (!takes(cursor, '%%EOF')) damaged('"%%EOF" does not follow "startxref"')
  const markEnd = cursor.at
  skipLineEnd(cursor)
  return { startsAt, markEnd, end: cursor.at }
}

type Contents = Pick<Section, 'entries' | 'trailer'>

function readTable(cursor: Cursor): Contents {
  const entries = new Map<number, Entry>()
  for (;;) {
    skipSpace(cursor)
    if (takes(cursor, 'trailer')) break
    const first = takeInteger(cursor)
    const count = takeInteger(cursor)
    skipSpace(cursor)
    for (let number = first; number < first + count; number++) {
      keep(entries, number, readLine(cursor))
    }
  }
  skipSpace(cursor)
  return { entries, trailer: takeDictionary(cursor) }
}

// Twenty bytes: ten digits, a space, five digits, a space, "n" or "f", and two that end the line.
function readLine(cursor: Cursor): Entry {
  const { bytes, at } = cursor
  const offset = fixedNumber(bytes, at, 10)
  const generation = fixedNumber(bytes, at + 11, 5)
  const areSpaces = bytes[at + 10] === space && bytes[at + 16] === space
  if (offset < 0 || generation < 0 || !areSpaces || !endsLine(bytes, at + 18)) badLine(at)
  cursor.at += 20
  if (bytes[at + 17] === free) return { kind: 'free' }
  return bytes[at + 17] === inUse ? { kind: 'plain', offset, generation } : badLine(at)
}

const badLine = (at: number): never => damaged(`a bad line at ${at}`)

const space = 0x20
const inUse = 'n'.charCodeAt(0)
const free = 'f'.charCodeAt(0)

function endsLine(bytes: Uint8Array, at: number): boolean {
  const [first, second] = [bytes[at], bytes[at + 1]]
  if (first === space) return second === 0x0d || second === 0x0a
  return first === 0x0d && second === 0x0a
}

// The number that so many digits say, or a negative one where not all are digits.
function fixedNumber(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0
  for (let index = at; index < at + digits; index += 1) {
    const digit = (bytes[index] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function readStream(cursor: Cursor): Contents {
  const { value, end } = readIndirect(cursor.bytes, cursor.at, (length) => length)
  cursor.at = end
  const type = value.kind === 'stream' ? value.dictionary.entries.get('Type') : undefined
  if (value.kind !== 'stream' || type?.kind !== 'name' || type.value !== 'XRef') {
    return damaged('no cross-reference where one is named')
  }
  return { entries: readRows(value), trailer: value.dictionary }
}

function readRows(stream: PdfStream): Map<number, Entry> {
  const { entries: keys } = stream.dictionary
  const widths = numbers(stream.dictionary, 'W') ?? []
  if (!/^[0-8],[1-8],[0-8]$/.test(widths.join())) damaged('/W is wrong')
  const ranges = numbers(stream.dictionary, 'Index') ?? [
    0,
    naturalNumber(keys.get('Size'), '/Size'),
  ]
  const rows = new RowReader(streamData(stream), widths)
  const entries = rows.all(ranges)
  if (!rows.isDone) damaged('a cross-reference stream has more rows than it names')
  return entries
}

class RowReader {
  readonly #data: Uint8Array
  readonly #widths: readonly number[]
  #at = 0

  constructor(data: Uint8Array, widths: readonly number[]) {
    this.#data = data
    this.#widths = widths
  }

  get isDone(): boolean {
    return this.#at === this.#data.length
  }

  /** The rows of the ranges, each a first number and a count. */
  all(ranges: readonly number[]): Map<number, Entry> {
    const entries = new Map<number, Entry>()
    for (let range = 0; range < ranges.length; range += 2) {
      const first = ranges[range] ?? 0
      const count = ranges[range + 1] ?? damaged('/Index is wrong')
      for (let number = first; number < first + count; number++) keep(entries, number, this.next())
    }
    return entries
  }

  next(): Entry {
    const [type, second, third] = [this.#field(0), this.#field(1), this.#field(2)]
    if (this.#at > this.#data.length) damaged('a cross-reference stream is too short')
    const kind = this.#widths[0] === 0 ? 1 : type
    if (kind === 0) return { kind: 'free' }
    if (kind === 1) return { kind: 'plain', offset: second, generation: third }
    return kind === 2 ? { kind: 'packed', container: second, index: third } : damaged('a bad row')
  }

  #field(column: number): number {
    const end = this.#at + (this.#widths[column] ?? 0)
    let value = 0
    while (this.#at < end) value = value * 256 + (this.#data[this.#at++] ?? 0)
    return value
  }
}

function keep(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (entries.has(number)) damaged(`object ${number} is listed twice`)
  if (number === 0 && entry.kind !== 'free') damaged('object 0 is in use')
  entries.set(number, entry)
}

function numbers(dictionary: PdfDictionary, key: string): number[] | undefined {
  const value = dictionary.entries.get(key)
  if (value === undefined) return undefined
  if (value.kind !== 'array') return damaged(`/${key} is wrong`)
  return value.items.map((item) => naturalNumber(item, `/${key}`))
}
