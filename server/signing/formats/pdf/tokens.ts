import { damaged } from './pdf-problem.ts'

/** A place in a file that reading moves forward. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

const regular = 0
const space = 1
const delimiter = 2
const classes = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = space
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = delimiter

/** Whether the byte separates tokens without being one. Source: ISO 32000-2 §7.2.3 */
export const isSpace = (byte: number | undefined): boolean =>
  byte !== undefined && classes[byte] === space

/** Whether the byte can be part of a name, number or keyword. */
export const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && classes[byte] === regular

/** Moves over white space and comments. */
export function skipSpace(cursor: Cursor): void {
  for (;;) {
    while (isSpace(cursor.bytes[cursor.at])) cursor.at++
    if (cursor.bytes[cursor.at] !== 0x25) return
    while (cursor.at < cursor.bytes.length && !isLineEnd(cursor.bytes[cursor.at])) cursor.at++
  }
}

/** Moves over one line end, if one stands here: CR LF, LF or CR. */
export function skipLineEnd(cursor: Cursor): void {
  if (cursor.bytes[cursor.at] === 0x0d) cursor.at++
  else if (cursor.bytes[cursor.at] === 0x0a) cursor.at++
  else return
  if (cursor.bytes[cursor.at - 1] === 0x0d && cursor.bytes[cursor.at] === 0x0a) cursor.at++
}

const isLineEnd = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d

/** Whether the word stands here; moves over it if so. */
export function takes(cursor: Cursor, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    if (cursor.bytes[cursor.at + index] !== word.charCodeAt(index)) return false
  }
  cursor.at += word.length
  return true
}

/** Moves over the word, after white space; anything else there is refused. */
export function expect(cursor: Cursor, word: string): void {
  skipSpace(cursor)
  if (!takes(cursor, word)) damaged(`"${word}" is missing at ${cursor.at}`)
}

/** A non-negative integer after white space; refused if none stands there. */
export function takeInteger(cursor: Cursor): number {
  skipSpace(cursor)
  const start = cursor.at
  let value = 0
  for (let digit = digitAt(cursor); digit >= 0; digit = digitAt(cursor)) {
    value = value * 10 + digit
    cursor.at++
  }
  if (cursor.at === start || value > Number.MAX_SAFE_INTEGER) damaged(`no integer at ${start}`)
  return value
}

/** The value of the digit here, or a negative number. */
export function digitAt({ bytes, at }: Cursor): number {
  const digit = (bytes[at] ?? 0) - 0x30
  return digit <= 9 ? digit : -1
}

/** The regular characters that stand here, one for each byte. */
export function takeRegular(cursor: Cursor): string {
  let text = ''
  for (let byte = cursor.bytes[cursor.at]; isRegular(byte); byte = cursor.bytes[++cursor.at]) {
    text += String.fromCharCode(byte ?? 0)
  }
  return text
}
