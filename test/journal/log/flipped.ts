import type { PlacedEntry } from './generated-journal.ts'

/** A line with one bit of one column changed, as it is stored: of a number its 64 bits, of a text its UTF-8. */
export function flipped(line: PlacedEntry, column: keyof PlacedEntry, bit: number): PlacedEntry {
  const value = line[column]
  if (typeof value === 'number')
    return { ...line, [column]: Number(BigInt.asIntN(64, BigInt(value) ^ (1n << BigInt(bit)))) }
  const bytes = Buffer.from(value)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return { ...line, [column]: bytes.toString() }
}

/** How many bits a column of a line has. */
export function bitsOf(line: PlacedEntry, column: keyof PlacedEntry): number {
  const value = line[column]
  return typeof value === 'number' ? 64 : Buffer.byteLength(value) * 8
}

/** Every line with one bit changed, of every column each `stride`-th bit from `first` on. */
export function* flips(line: PlacedEntry, first: number, stride: number): Generator<PlacedEntry> {
  for (const column of Object.keys(line) as (keyof PlacedEntry)[])
    for (let bit = first; bit < bitsOf(line, column); bit += stride)
      yield flipped(line, column, bit)
}
