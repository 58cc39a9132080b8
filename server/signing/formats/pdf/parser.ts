import { damaged } from './pdf-problem.ts'
import { takeHexadecimal, takeLiteral } from './strings.ts'
import {
  digitAt,
  isRegular,
  skipSpace,
  takeInteger,
  takeRegular,
  takes,
  type Cursor,
} from './tokens.ts'
import type { PdfArray, PdfDictionary, PdfName, PdfReference, PdfValue } from './values.ts'

const deepest = 64

/** Reads the value that starts here, after white space; a stream's dictionary is read as a dictionary. Source: ISO 32000-2 §7.3 */
export function takeValue(cursor: Cursor, depth = 0): PdfValue {
  skipSpace(cursor)
  if (depth > deepest) damaged('values are nested too deeply')
  const first = cursor.bytes[cursor.at]
  if (isRegular(first)) return takeWord(cursor)
  if (first === 0x2f) return takeName(cursor)
  if (first === 0x5b) return takeArray(cursor, depth)
  if (first === 0x28) return takeString(cursor)
  return first === 0x3c ? takeAngle(cursor, depth) : damaged(`no value at ${cursor.at}`)
}

function takeString(cursor: Cursor): PdfValue {
  const start = cursor.at
  const value = takeLiteral(cursor)
  return { kind: 'string', value, from: cursor.bytes, start, end: cursor.at }
}

function takeAngle(cursor: Cursor, depth: number): PdfValue {
  if (cursor.bytes[cursor.at + 1] === 0x3c) return takeDictionary(cursor, depth)
  const start = cursor.at
  const value = takeHexadecimal(cursor)
  return { kind: 'string', value, from: cursor.bytes, start, end: cursor.at }
}

// Numbers are by far the most frequent words, and may turn out to begin a reference.
function takeWord(cursor: Cursor): PdfValue {
  const { at: start, bytes: from } = cursor
  const reference = takeReference(cursor)
  if (reference) return reference
  const word = takeRegular(cursor)
  const end = cursor.at
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
    return { kind: 'number', value: Number(word), from, start, end }
  }
  if (word === 'true' || word === 'false') {
    return { kind: 'boolean', value: word === 'true', from, start, end }
  }
  return word === 'null'
    ? { kind: 'null', from, start, end }
    : damaged(`unknown word "${word}" at ${start}`)
}

function takeReference(cursor: Cursor): PdfReference | undefined {
  const start = cursor.at
  if (digitAt(cursor) < 0) return undefined
  const number = takeDigits(cursor)
  const generation = number === undefined ? undefined : takeDigits(cursor)
  if (generation !== undefined && takes(cursor, 'R') && !isRegular(cursor.bytes[cursor.at])) {
    const [from, end] = [cursor.bytes, cursor.at]
    return { kind: 'reference', number: number ?? 0, generation, from, start, end }
  }
  cursor.at = start
  return undefined
}

// Digits that white space follows, which is passed too.
function takeDigits(cursor: Cursor): number | undefined {
  if (digitAt(cursor) < 0) return undefined
  const value = takeInteger(cursor)
  const end = cursor.at
  skipSpace(cursor)
  return cursor.at > end ? value : undefined
}

/** Reads a name; the cursor stands on its slash. */
export function takeName(cursor: Cursor): PdfName {
  const start = cursor.at++
  const text = takeRegular(cursor)
  const value = text.includes('#') ? unescaped(text) : text
  return { kind: 'name', value, from: cursor.bytes, start, end: cursor.at }
}

const unescaped = (name: string): string =>
  name.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))

function takeArray(cursor: Cursor, depth: number): PdfArray {
  const start = cursor.at++
  const items: PdfValue[] = []
  while (!closes(cursor, ']')) {
    items.push(takeValue(cursor, depth + 1))
  }
  return { kind: 'array', items, from: cursor.bytes, start, end: cursor.at }
}

/** Reads a dictionary; the cursor stands on its `<<`. A key that comes twice is refused. */
export function takeDictionary(cursor: Cursor, depth = 0): PdfDictionary {
  const start = cursor.at
  if (!takes(cursor, '<<')) damaged(`no dictionary at ${start}`)
  const entries = new Map<string, PdfValue>()
  while (!closes(cursor, '>>')) {
    if (cursor.bytes[cursor.at] !== 0x2f) damaged(`no key at ${cursor.at}`)
    const key = takeName(cursor).value
    if (entries.has(key)) damaged(`/${key} stands twice at ${cursor.at}`)
    entries.set(key, takeValue(cursor, depth + 1))
  }
  return { kind: 'dictionary', entries, from: cursor.bytes, start, end: cursor.at }
}

function closes(cursor: Cursor, mark: string): boolean {
  skipSpace(cursor)
  return takes(cursor, mark)
}

/** The integer of a number value; anything else, and what is negative, is refused. */
export function naturalNumber(value: PdfValue | undefined, what: string): number {
  const number = value?.kind === 'number' ? value.value : -1
  return Number.isSafeInteger(number) && number >= 0
    ? number
    : damaged(`${what} is not a natural number`)
}
