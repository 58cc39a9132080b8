import type { StoredValue } from './driver.ts'

/**
 * The values of a statement as SQLite stores them, in the order of the names given.
 * Refused: a name without a value, what SQLite cannot hold exactly, and text with U+0000, which it
 * would cut there unsaid.
 */
export function storedValues(names: readonly string[], values: object = {}): StoredValue[] {
  const given = values as Record<string, unknown>
  return names.map((name) => {
    if (!(name in given)) throw new Error(`The statement has no value for ${name}`)
    return storedValue(given[name])
  })
}

function storedValue(value: unknown): StoredValue {
  if (typeof value === 'string') return wholeText(value)
  if (typeof value === 'number') return exactNumber(value)
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'bigint') return value
  return storedObject(value)
}

function storedObject(value: unknown): StoredValue {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return value
  if (value instanceof Date) return value.toISOString()
  throw new TypeError(`SQLite cannot store a value of type ${typeof value}`)
}

function wholeText(text: string): string {
  if (text.includes('\0')) throw new TypeError('SQLite cannot store text that contains U+0000')
  return text
}

/** Whole numbers as bigint: a JavaScript number is bound as a real, 5 in a text column would be '5.0'. */
function exactNumber(number: number): bigint | number {
  if (Number.isSafeInteger(number)) return BigInt(number)
  if (!Number.isFinite(number)) throw new TypeError(`SQLite cannot store the number ${number}`)
  return number
}

/** A row as a plain object, its blobs as `Buffer` whichever driver read them. */
export function readRow(row: Record<string, unknown>): Record<string, unknown> {
  const read = { ...row }
  for (const name of Object.keys(read)) {
    const value = read[name]
    if (value instanceof ArrayBuffer) read[name] = Buffer.from(value)
    else if (value instanceof Uint8Array) {
      read[name] = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
  }
  return read
}
