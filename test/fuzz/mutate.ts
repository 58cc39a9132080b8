import type { Random } from './random.ts'

/** What is put into files: words that steer a reader, and numbers at the edges. */
const words = [
  ...['obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', 'startxref', '%%EOF', 'R'],
  ...['<<', '>>', '[', ']', '(', ')', '<', '>', '/', 'null', 'true'],
  ...['/Prev', '/Size', '/Root', '/Length', '/Kids', '/Parent', '/ByteRange', '/Contents', '/W'],
  ...['/Filter/FlateDecode', '/Predictor 15', '/Columns 999999999', '/N 4294967295', '/First -1'],
  ...['0', '-1', '1', '2147483647', '4294967296', '9007199254740993', '1e309', '0 0 R', '1 0 R'],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    ' Id="a"',
    '<Signature>',
    '</Signature>',
    'xmlns=""',
  ],
].map((word) => Buffer.from(word, 'latin1'))
const edges = [0x00, 0x01, 0x02, 0x04, 0x05, 0x06, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x84, 0xa0, 0xff]
const longestCut = 4096
const mostChanges = 6

type Change = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const at = (bytes: Buffer, random: Random): number => random.below(bytes.length + 1)

interface Splice {
  removed?: number
  put?: Buffer
}

function spliced(bytes: Buffer, place: number, { removed = 0, put }: Splice): Buffer {
  return Buffer.concat([
    bytes.subarray(0, place),
    put ?? Buffer.alloc(0),
    bytes.subarray(place + removed),
  ])
}

function part(bytes: Buffer, random: Random): Buffer {
  const from = at(bytes, random)
  return bytes.subarray(from, from + random.below(longestCut))
}

function withByte(bytes: Buffer, place: number, byte: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[place] = byte
  return changed
}

const changes: readonly Change[] = [
  (bytes, random) => {
    const place = random.below(bytes.length)
    return withByte(bytes, place, (bytes[place] ?? 0) ^ (1 << random.below(8)))
  },
  (bytes, random) =>
    withByte(bytes, random.below(bytes.length), edges[random.below(edges.length)] ?? 0),
  (bytes, random) => spliced(bytes, at(bytes, random), { removed: random.below(longestCut) }),
  (bytes, random) => spliced(bytes, at(bytes, random), { put: part(bytes, random) }),
  (bytes, random, other) => spliced(bytes, at(bytes, random), { put: part(other, random) }),
  (bytes, random) => {
    const put = words[random.below(words.length)] ?? Buffer.alloc(0)
    return spliced(bytes, at(bytes, random), { removed: random.below(2) * put.length, put })
  },
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  (bytes, random) => withAnotherNumber(bytes, random),
]

// The digits of a number in the text are given another value of the same length: offsets stay, meanings change.
function withAnotherNumber(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes)
  let place = random.below(bytes.length)
  while (place < bytes.length && !isDigit(changed[place])) place++
  for (; isDigit(changed[place]); place++) changed[place] = 0x30 + random.below(10)
  return changed
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39

/** A sample with one to six changes; `other` lends pieces of itself. */
export function mutated(sample: Buffer, other: Buffer, random: Random): Buffer {
  let bytes = sample
  for (let left = 1 + random.below(mostChanges); left > 0; left--) {
    const change = changes[random.below(changes.length)]
    if (change && bytes.length > 0) bytes = change(bytes, random, other)
  }
  return bytes
}
