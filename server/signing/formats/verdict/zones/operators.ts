import { takeValue } from '../../pdf/parser.ts'
import { PdfProblem } from '../../pdf/pdf-problem.ts'
import { isRegular, skipSpace, takeRegular, type Cursor } from '../../pdf/tokens.ts'
import type { PdfValue } from '../../pdf/values.ts'

/** An operator of a content stream with what stands before it. */
export interface Operation {
  operator: string
  operands: readonly PdfValue[]
}

const most = 500_000
const mostOperands = 64

/**
 * The operations of a content stream in order, at most half a million; nothing in the place of the first that
 * cannot be read, which ends them. Source: ISO 32000-2 §7.8.2
 */
export function* operationsIn(bytes: Uint8Array): Generator<Operation | undefined> {
  const cursor: Cursor = { bytes, at: 0 }
  for (let count = 0; !isAtEnd(cursor); count++) {
    const operation = count < most ? takeOperation(cursor) : undefined
    yield operation
    if (!operation) return
  }
}

function takeOperation(cursor: Cursor): Operation | undefined {
  const operands: PdfValue[] = []
  while (!isAtEnd(cursor) && operands.length <= mostOperands) {
    const operator = takeOperator(cursor)
    if (operator === 'ID') skipImage(cursor)
    if (operator !== undefined) return { operator, operands }
    const value = takeOperand(cursor)
    if (!value) return undefined
    operands.push(value)
  }
  return undefined
}

function isAtEnd(cursor: Cursor): boolean {
  skipSpace(cursor)
  return cursor.at >= cursor.bytes.length
}

const values: readonly string[] = ['true', 'false', 'null']

function takeOperator(cursor: Cursor): string | undefined {
  if (!isLetter(cursor.bytes[cursor.at] ?? 0)) return undefined
  const start = cursor.at
  const word = takeRegular(cursor)
  if (!values.includes(word)) return word
  cursor.at = start
  return undefined
}

// Also the two operators that are quotation marks.
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27 || code === 0x22

function takeOperand(cursor: Cursor): PdfValue | undefined {
  try {
    return takeNumber(cursor) ?? takeValue(cursor)
  } catch (problem) {
    if (problem instanceof PdfProblem) return undefined
    throw problem
  }
}

// Nearly all operands are numbers, and none can begin a reference here.
function takeNumber(cursor: Cursor): PdfValue | undefined {
  const { bytes, at: start } = cursor
  if (!isNumeric(bytes[start] ?? 0)) return undefined
  const word = takeRegular(cursor)
  const value = Number(word)
  if (!Number.isNaN(value)) return { kind: 'number', value, from: bytes, start, end: cursor.at }
  cursor.at = start
  return undefined
}

// Digits, plus, minus and the point.
const isNumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e

// The data of an image in the text end where "EI" stands between white space.
function skipImage(cursor: Cursor): void {
  const { bytes } = cursor
  for (let at = cursor.at; at + 2 < bytes.length; at++) {
    const isMark = bytes[at + 1] === 0x45 && bytes[at + 2] === 0x49
    if (isMark && !isRegular(bytes[at]) && !isRegular(bytes[at + 3])) {
      cursor.at = at + 3
      return
    }
  }
  cursor.at = bytes.length
}
