import { damaged } from './pdf-problem.ts'
import type { Cursor } from './tokens.ts'

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** The bytes of a literal string; the cursor stands on its opening parenthesis. Source: ISO 32000-2 §7.3.4.2 */
export function takeLiteral(cursor: Cursor): Uint8Array {
  const content: number[] = []
  let open = 1
  cursor.at++
  while (open > 0) {
    const byte = cursor.bytes[cursor.at++] ?? damaged('a string does not end')
    if (byte === 0x5c) takeEscape(cursor, content)
    else content.push(byte)
    if (byte === 0x28) open++
    if (byte === 0x29) open--
  }
  return Uint8Array.from(content.slice(0, -1))
}

function takeEscape(cursor: Cursor, content: number[]): void {
  const byte = cursor.bytes[cursor.at++] ?? damaged('a string does not end')
  if (byte >= 0x30 && byte <= 0x37) {
    content.push(takeOctal(cursor, byte - 0x30))
  } else if (byte === 0x0d) {
    if (cursor.bytes[cursor.at] === 0x0a) cursor.at++
  } else if (byte !== 0x0a) {
    content.push(escapes[String.fromCharCode(byte)] ?? byte)
  }
}

function takeOctal(cursor: Cursor, first: number): number {
  let value = first
  for (let more = 0; more < 2; more++) {
    const digit = (cursor.bytes[cursor.at] ?? 0) - 0x30
    if (digit < 0 || digit > 7) break
    value = value * 8 + digit
    cursor.at++
  }
  return value & 0xff
}

/** The bytes of a hexadecimal string; the cursor stands on its `<`. A missing last digit counts as 0. */
export function takeHexadecimal(cursor: Cursor): Uint8Array {
  const start = ++cursor.at
  const end = cursor.bytes.indexOf(0x3e, start)
  if (end < 0) damaged('a hexadecimal string does not end')
  cursor.at = end + 1
  // A CMS stands in it: 32,768 digits, read one by one because making text of them costs more than all else.
  const value = new Uint8Array(Math.ceil((end - start) / 2))
  let digits = 0
  for (let at = start; at < end; at++) {
    const digit = digitIn(cursor.bytes, at)
    if (digit === noDigit) damaged(`no hexadecimal string at ${start}`)
    if (digit !== blank) value[digits >> 1] = ((value[digits++ >> 1] ?? 0) << 4) | digit
  }
  if (digits % 2 === 1) value[digits >> 1] = (value[digits >> 1] ?? 0) << 4
  return value.subarray(0, Math.ceil(digits / 2))
}

const digitIn = (bytes: Uint8Array, at: number): number => digitOf[bytes[at] ?? 0] ?? noDigit

const noDigit = 0xff
const blank = 0xfe
const digitOf = new Uint8Array(256).fill(noDigit)
for (const code of [0, 9, 10, 12, 13, 32]) digitOf[code] = blank
for (const [value, digit] of Array.from('0123456789abcdef').entries()) {
  digitOf[digit.charCodeAt(0)] = value
  digitOf[digit.toUpperCase().charCodeAt(0)] = value
}
