import type { LeafLine } from '../../../server/journal/log/checks/journal-pages.ts'

/** A line with one bit of one column changed, as it is stored: of a number its 64 bits, of a text its UTF-8, of the line itself its bytes. */
export function flipped(line: LeafLine, column: keyof LeafLine, bit: number): LeafLine {
  const value = line[column]
  if (typeof value === 'number')
    return { ...line, [column]: Number(BigInt.asIntN(64, BigInt(value) ^ (1n << BigInt(bit)))) }
  const bytes = Buffer.from(value as Buffer)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return { ...line, [column]: typeof value === 'string' ? bytes.toString() : bytes }
}

/** How many bits a column of a line has. */
export function bitsOf(line: LeafLine, column: keyof LeafLine): number {
  const value = line[column]
  return typeof value === 'number' ? 64 : Buffer.byteLength(value) * 8
}

/** Every line with one bit changed, of every column each `stride`-th bit from `first` on. */
export function* flips(line: LeafLine, first: number, stride: number): Generator<LeafLine> {
  for (const column of Object.keys(line) as (keyof LeafLine)[])
    for (let bit = first + prefixBits(column); bit < bitsOf(line, column); bit += stride)
      yield flipped(line, column, bit)
}

// The byte 0 before the line is not stored.
const prefixBits = (column: keyof LeafLine): number => (column === 'leafBytes' ? 8 : 0)
