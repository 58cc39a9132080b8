import { expect } from 'chai'
import { answerTimestamp } from '../../../../server/signing/authority/answer-timestamp.ts'
import { berToDer } from '../../../../server/signing/formats/cms/ber-to-der.ts'
import { element, join } from '../../../../server/signing/formats/cms/der.ts'
import { readElement, type DerElement } from '../../../../server/signing/formats/cms/der-reader.ts'
import { readTimestampToken } from '../../../../server/signing/formats/timestamp/read-token.ts'
import { timestampRequest } from '../../../../server/signing/formats/timestamp/request.ts'
import { readTimestampResponse } from '../../../../server/signing/formats/timestamp/response.ts'
import { whyNotTimestamp } from '../../../../server/signing/formats/timestamp/why-not-timestamp.ts'
import { authorityOfTests } from '../authority.ts'
import { now, reasonOf } from '../desk.ts'

const digest = new Uint8Array(32).fill(7)
const end = Uint8Array.of(0, 0)

/** The element with indefinite lengths wherever it is constructed, and its octets in two pieces. */
function indefinite(bytes: Uint8Array): Uint8Array {
  const { tag, content } = readElement(bytes)
  if (tag === 0x04 && content.length > 60) {
    const pieces = [content.subarray(0, 50), content.subarray(50)].map((each) => element(4, each))
    return join(Uint8Array.of(0x24, 0x80), ...pieces, end)
  }
  if ((tag & 0x20) === 0) return readElement(bytes).whole
  const children: Uint8Array[] = []
  for (let at = 0; at < content.length;) {
    const child = readElement(content, at)
    children.push(isBag(child) ? child.whole : indefinite(child.whole))
    at += child.whole.length
  }
  return join(Uint8Array.of(tag, 0x80), ...children, end)
}

/** Whether it holds what is DER by its own rules. */
const isBag = ({ tag, content }: DerElement): boolean => (tag & 0x20) !== 0 && content[0] === 0x30

/** SignedData in BER, the certificates and attributes inside untouched. */
function inBer(der: Uint8Array): Uint8Array {
  const outer = readElement(der).content
  const type = readElement(outer)
  const data = readElement(readElement(outer, type.whole.length).content)
  return join(
    Uint8Array.of(0x30, 0x80),
    type.whole,
    Uint8Array.of(0xa0, 0x80),
    indefinite(data.whole),
    end,
    end,
  )
}

describe('BER', () => {
  it('of a token, with indefinite lengths, octets in pieces and zeros behind, reads as its DER', async () => {
    const { authority } = await authorityOfTests()
    const answer = answerTimestamp(authority, timestampRequest(digest), now)
    const { token = new Uint8Array() } = readTimestampResponse(answer)

    const ber = join(inBer(token), new Uint8Array(50))

    expect(Buffer.from(ber).indexOf(Uint8Array.of(0x24, 0x80))).to.be.greaterThan(-1)
    const read = readTimestampToken(ber)
    expect(read.genTime).to.equal(now)
    expect(whyNotTimestamp(read, { hash: 'sha256', value: digest })).to.deep.equal([])
    expect(berToDer(ber)).to.deep.equal(token)
  })

  it('that is DER already keeps its bytes, where they stand', () => {
    const der = Uint8Array.of(0x30, 0x81, 0x03, 0x02, 0x01, 0x05)

    expect(berToDer(der).buffer).to.equal(der.buffer)
    expect(berToDer(der)).to.deep.equal(der)
  })

  const broken: [string, Uint8Array][] = [
    ['never ends', Uint8Array.of(0x30, 0x80, 0x02, 0x01, 0x05)],
    ['ends early', Uint8Array.of(0x30, 0x05, 0x02, 0x01, 0x05)],
    ['has an open primitive', Uint8Array.of(0x04, 0x80, 0x00, 0x00)],
    ['has more behind it', Uint8Array.of(0x05, 0x00, 0x01)],
    ['is deeper than anything', new Uint8Array(10_000).map((_, at) => (at % 2 ? 0x80 : 0x30))],
    ['is nothing', new Uint8Array()],
  ]
  for (const [what, bytes] of broken) {
    it(`that ${what} is refused`, () => {
      expect(reasonOf(() => berToDer(bytes))).to.equal('cms.unreadable')
    })
  }
})
