import { expect } from 'chai'
import fc from 'fast-check'
import type * as SaidModule from '../../server/journal/said.ts'
import { saidAfterByte, saidIn, type Said } from '../../server/journal/said.ts'
import { withBug } from '../planted/plant-code.ts'
import { generatedJournal } from './log/generated-journal.ts'

// What the check of a line asks of it.
const asked = (said: Said | undefined) =>
  said && {
    ...{ id: said.id, act: said.act, subject: said.subject, seq: said.seq, at: said.at },
    ...{ previous: said.previous, personId: said.actor.personId },
    ...{ postId: said.actor.postId, agencyId: said.actor.agencyId },
  }

const lineOf = (text: Buffer) => Buffer.concat([Buffer.alloc(1), text])
const byParser = (text: Buffer) => asked(saidIn(text.toString()))
const byPattern = (text: Buffer) => asked(saidAfterByte(lineOf(text)))

const lines = generatedJournal(40).map(({ line }) => line)
const detailed = fc
  .tuple(fc.constantFrom(...lines), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })))
  .map(([line, details]) => JSON.stringify({ ...(JSON.parse(line) as object), details }))

// What a forger would put between, and what only a parser reads as the same or as something else.
const pieces = [
  ...[
    '"',
    '\\',
    '\\"',
    '\\u0041',
    '\0',
    '\n',
    '\t',
    ' ',
    '\x7f',
    'é',
    '“',
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
  ],
  ...['00', '-', '-0', '1e3', '0.5', '9007199254740993', 'null', 'true', '{}', '[]', '""', ',,'],
  ...[
    '"act":"x",',
    ',"id":1',
    '},"at":"x"',
    ',"seq":2',
    '"__proto__":{},',
    '"actor":null,',
    '{"a":',
  ],
].map((piece) => Buffer.from(piece))
const badBytes = [[0xff], [0xc0, 0xa2], [0xe2, 0x80], [0xed, 0xa0, 0x80]].map((piece) =>
  Buffer.from(piece),
)

const cut = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 90 })),
  piece: fc.oneof(fc.constantFrom(...pieces, ...badBytes), fc.constant(Buffer.alloc(0))),
})
const changed = fc.tuple(detailed, fc.array(cut, { maxLength: 3 })).map(([line, cuts]) =>
  cuts.reduce((text, { at, length, piece }) => {
    const start = at % (text.length + 1)
    return Buffer.concat([text.subarray(0, start), piece, text.subarray(start + length)])
  }, Buffer.from(line)),
)

describe('a line of the journal read by its pattern', () => {
  it('says what the parser reads in it, or is left to the parser, however it was changed', () => {
    fc.assert(
      fc.property(changed, (text) => {
        expect(byPattern(text)).to.deep.equal(byParser(text))
      }),
      { numRuns: 700 },
    )
  })

  it('says the same with any one byte of it replaced, left out or put in', () => {
    const text = Buffer.from(lines[7]!)
    const bytes = ['', '"', '\\', '{', '}', '[', ']', ',', ':', '-', '0', 'e', '\n', '\x7f']
    const places = Array.from({ length: text.length + 1 }, (_, at) => at)
    const others = places.flatMap((at) =>
      bytes.flatMap((byte) =>
        [at, at + 1].map((rest) =>
          Buffer.concat([text.subarray(0, at), Buffer.from(byte), text.subarray(rest)]),
        ),
      ),
    )

    const differing = others.filter(
      (other) => JSON.stringify(byPattern(other)) !== JSON.stringify(byParser(other)),
    )

    expect(differing).to.deep.equal([])
  })

  it('is left to the parser where it is long', () => {
    const note = 'x'.repeat(10_000_000)
    const text = JSON.stringify({ ...(JSON.parse(lines[7]!) as object), details: { note } })

    expect(byPattern(Buffer.from(text))).to.deep.equal(byParser(Buffer.from(lines[7]!)))
  })

  const looser = {
    'control characters': { from: '\\\\x00-\\\\x1f]', to: ']', line: ['số 1', 'số\n1'] },
    'a number that begins with zero': {
      from: '(?:0|[1-9][0-9]*)',
      to: '[0-9]+',
      line: ['"seq":', '"seq":0'],
    },
  } as const
  for (const [what, { from, to, line }] of Object.entries(looser))
    it(`is seen to say too much where the pattern takes ${what}`, async () => {
      const module = 'server/journal/said.ts'
      const loose = await withBug<typeof SaidModule>(module, { module, from, to })
      const text = Buffer.from(lines[7]!.replace(line[0], line[1]))

      expect(byParser(text)).to.equal(undefined)
      expect(loose.saidAfterByte(lineOf(text))).not.to.equal(undefined)
    })
})
