import { damaged } from './pdf-problem.ts'
import { naturalNumber, takeValue } from './parser.ts'
import { expect, skipLineEnd, skipSpace, takeInteger, takes, type Cursor } from './tokens.ts'
import type { PdfDictionary, PdfStream, PdfValue } from './values.ts'

/** An object with the numbers it names itself by, and where it ends in the file. */
export interface IndirectObject {
  number: number
  generation: number
  value: PdfValue
  /** After `endobj`. */
  end: number
}

/** Gives the value that a stream's length refers to. */
export type Resolve = (value: PdfValue | undefined) => PdfValue | undefined

/** Reads the object that begins exactly at the offset; a wrong stream length is refused. Source: ISO 32000-2 §7.3.10 */
export function readIndirect(bytes: Uint8Array, offset: number, resolve: Resolve): IndirectObject {
  const cursor: Cursor = { bytes, at: offset }
  if (!isDigit(bytes[offset])) damaged(`no object at ${offset}`)
  const number = takeInteger(cursor)
  const generation = takeInteger(cursor)
  expect(cursor, 'obj')
  const plain = takeValue(cursor)
  skipSpace(cursor)
  const value = plain.kind === 'dictionary' ? withData(cursor, plain, resolve) : plain
  expect(cursor, 'endobj')
  return { number, generation, value, end: cursor.at }
}

function withData(
  cursor: Cursor,
  dictionary: PdfDictionary,
  resolve: Resolve,
): PdfDictionary | PdfStream {
  if (!takes(cursor, 'stream')) return dictionary
  const lineEnd = cursor.at
  skipLineEnd(cursor)
  if (cursor.bytes[cursor.at - 1] !== 0x0a) damaged(`no line end after "stream" at ${lineEnd}`)
  const length = naturalNumber(resolve(dictionary.entries.get('Length')), 'a stream length')
  const data = cursor.bytes.subarray(cursor.at, cursor.at + length)
  cursor.at += length
  skipLineEnd(cursor)
  if (!takes(cursor, 'endstream')) damaged(`a stream length is wrong at ${cursor.at}`)
  const { from, start } = dictionary
  return { kind: 'stream', dictionary, data, from, start, end: cursor.at }
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39
