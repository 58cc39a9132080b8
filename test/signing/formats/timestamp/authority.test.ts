import { expect } from 'chai'
import { answerTimestamp } from '../../../../server/signing/authority/answer-timestamp.ts'
import {
  element,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  tagged,
} from '../../../../server/signing/formats/cms/der.ts'
import { readTimestampToken } from '../../../../server/signing/formats/timestamp/read-token.ts'
import { timestampRequest } from '../../../../server/signing/formats/timestamp/request.ts'
import { readTimestampResponse } from '../../../../server/signing/formats/timestamp/response.ts'
import { authorityOfTests } from '../authority.ts'
import { now, told, written } from '../desk.ts'

const digest = new Uint8Array(32).fill(7)

async function asked(question: Uint8Array) {
  const { authority } = await authorityOfTests()
  return readTimestampResponse(answerTimestamp(authority, question, now))
}

async function granted(question: Uint8Array) {
  const { token } = await asked(question)
  return readTimestampToken(token ?? new Uint8Array())
}

/** A question whose parts a test chooses; SHA-256 where no hash is said. */
function question(parts: Uint8Array[] = [], hash = '2.16.840.1.101.3.4.2.1', length = 32) {
  const imprint = sequence(
    sequence(objectIdentifier(hash), nothing),
    octetString(new Uint8Array(length)),
  )
  return sequence(integer(1), imprint, ...parts)
}

const criticalExtension = tagged(
  0,
  sequence(objectIdentifier('1.2.3'), Uint8Array.of(1, 1, 0xff), octetString(nothing)),
)

describe('the timestamp authority of the demonstration', () => {
  it('never gives a serial number twice', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 50 }, () => granted(timestampRequest(digest))),
    )

    expect(new Set(tokens.map(({ serialNumber }) => serialNumber)).size).to.equal(50)
  })

  it('sends its certificates only where they are asked for', async () => {
    expect((await granted(timestampRequest(digest))).certificates).to.have.length(2)
    expect((await granted(question())).certificates).to.have.length(0)
  })

  it('repeats the number of a question, and makes up none', async () => {
    const nonce = Uint8Array.of(9, 9)

    expect((await granted(timestampRequest(digest, { nonce }))).nonce).to.deep.equal(nonce)
    expect((await granted(timestampRequest(digest))).nonce).to.equal(undefined)
  })

  it('stamps what OpenSSL asks, with its longest hash', async () => {
    const path = written('asked.tsq', '')
    told('openssl', 'ts', '-query', '-digest', '00'.repeat(64), '-sha512', '-out', path)
    const { readFileSync } = await import('node:fs')

    const read = await granted(readFileSync(path))

    expect(read.imprint.hash).to.equal('sha512')
  })

  const refused: [string, Uint8Array, string][] = [
    ['SHA-1', question([], '1.3.14.3.2.26', 20), 'bad-algorithm'],
    ['an unknown hash', question([], '1.2.3.4'), 'bad-algorithm'],
    ['a digest of another length', question([], undefined, 31), 'bad-data-format'],
    ['a policy that is not its own', question([objectIdentifier('1.2.3')]), 'unaccepted-policy'],
    ['an extension', question([criticalExtension]), 'unaccepted-extension'],
    ['an endless nonce', question([element(2, new Uint8Array(33).fill(1))]), 'bad-data-format'],
    ['nothing', new Uint8Array(), 'bad-data-format'],
    ['garbage', new Uint8Array(5000).fill(0x30), 'bad-data-format'],
    ['bytes after the question', Uint8Array.of(...question(), 0), 'bad-data-format'],
    ['another version', Uint8Array.from(question()).fill(2, 4, 5), 'bad-data-format'],
  ]
  for (const [what, bytes, failure] of refused) {
    it(`refuses ${what}, and says why`, async () => {
      expect(await asked(bytes)).to.deep.equal({ status: 'rejection', failure })
    })
  }
})
