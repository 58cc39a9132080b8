import { expect } from 'chai'
import { hashOf } from '../../../../server/signing/formats/primitives.ts'
import { timestampToken } from '../../../../server/signing/formats/timestamp/build-token.ts'
import { readTimestampToken } from '../../../../server/signing/formats/timestamp/read-token.ts'
import {
  readTimestampRequest,
  timestampRequest,
} from '../../../../server/signing/formats/timestamp/request.ts'
import {
  grantedResponse,
  readTimestampResponse,
  refusedResponse,
} from '../../../../server/signing/formats/timestamp/response.ts'
import { TimestampProblem } from '../../../../server/signing/formats/timestamp/timestamp-problem.ts'
import { whyNotTimestamp } from '../../../../server/signing/formats/timestamp/why-not-timestamp.ts'
import { anotherSigner, authorityOfTests } from '../authority.ts'
import { now, reasonOf, told, written } from '../desk.ts'

const text = new TextEncoder().encode('Quyết định số 05/QĐ-UBND')
const nonce = Uint8Array.of(0x81, 2, 3, 4, 5, 6, 7, 8)
const request = timestampRequest(hashOf('sha256', text), { nonce })

async function token(asked: Uint8Array = request, key?: 'rsa' | 'ec'): Promise<Uint8Array> {
  const { authority } = await authorityOfTests()
  const signer = key ? await anotherSigner({ profile: 'timestamp', key }) : authority.timestamp
  const draft = { request: readTimestampRequest(asked), policy: '2.999.1.1', genTime: now }
  return timestampToken({ ...draft, serialNumber: nonce, accuracySeconds: 1 }, signer)
}

const whyNot = (bytes: Uint8Array, of: Uint8Array = text) =>
  whyNotTimestamp(readTimestampToken(bytes), { bytes: [of] })

/** The same bytes with one part replaced by another of the same length. */
function changed(bytes: Uint8Array, part: Uint8Array, by: (part: Uint8Array) => void): Uint8Array {
  const copy = new Uint8Array(bytes)
  const at = Buffer.from(bytes).indexOf(part)
  expect(at).to.be.greaterThan(-1)
  by(copy.subarray(at, at + part.length))
  return copy
}

describe('a timestamp token', () => {
  for (const key of ['ec', 'rsa'] as const) {
    it(`over a ${key.toUpperCase()} key is what OpenSSL verifies against question and text`, async () => {
      const { rootPath, issuingPath } = await authorityOfTests()
      const answer = written(`${key}.tsr`, grantedResponse(await token(request, key)))
      const chain = ['-CAfile', rootPath, '-untrusted', issuingPath]

      const byText = ['-data', written('text', text), '-in', answer, ...chain]
      const byQuestion = ['-queryfile', written('text.tsq', request), '-in', answer, ...chain]

      expect(told('openssl', 'ts', '-verify', ...byText)).to.contain('Verification: OK')
      expect(told('openssl', 'ts', '-verify', ...byQuestion)).to.contain('Verification: OK')
      expect(told('openssl', 'ts', '-reply', '-in', answer, '-text')).to.contain('Granted')
      expect(whyNot(await token(request, key))).to.deep.equal([])
    })
  }

  it('says when, by whom, over what, and repeats the number of the question', async () => {
    const read = readTimestampToken(await token())

    expect(read).to.include({ genTime: now, policy: '2.999.1.1', accuracyMilliseconds: 1000 })
    expect(read.serialNumber).to.equal('008102030405060708')
    expect(read.imprint).to.deep.equal({ hash: 'sha256', value: hashOf('sha256', text) })
    expect(Buffer.from(read.nonce ?? []).toString('hex')).to.equal('008102030405060708')
    expect(read.certificates).to.have.length(2)
  })

  it('for other bytes is none for these', async () => {
    expect(whyNot(await token(), request)).to.deep.equal(['timestamp.imprint_differs'])
  })

  it('whose content was changed, or whose signature, does not hold', async () => {
    const der = await token()
    const { cms } = readTimestampToken(der)
    const [signer] = cms.signers

    const otherTime = changed(der, new TextEncoder().encode('20261122010203.456Z'), (part) =>
      part.set(new TextEncoder().encode('20200101'), 0),
    )
    const otherSignature = changed(der, signer?.signature.subarray(4, 20) ?? der, (part) =>
      part.reverse(),
    )

    expect(whyNot(otherTime)).to.deep.equal(['timestamp.digest_differs'])
    expect(whyNot(otherSignature)).to.deep.equal(['timestamp.signature_wrong'])
  })

  it('signed over a weak hash is too weak, whatever the hash of its content', async () => {
    const read = readTimestampToken(await token())
    // The identifier of ECDSA ends in 2 with SHA-256, in 1 with SHA-224.
    const signers = read.cms.signers.map((signer) => {
      const signatureAlgorithm = Uint8Array.from([...signer.signatureAlgorithm.slice(0, -1), 1])
      return { ...signer, signatureAlgorithm }
    })

    const weakly = { ...read, cms: { ...read.cms, signers } }

    expect(whyNotTimestamp(weakly)[0]).to.equal('timestamp.hash_too_weak')
  })

  it('without the certificate of its signer proves nothing by itself', async () => {
    const withoutCertificates = request.slice(0, -3)
    withoutCertificates[1] = (withoutCertificates[1] ?? 0) - 3

    const bare = await token(withoutCertificates)

    expect(whyNot(bare)).to.deep.equal(['timestamp.signer_missing'])
  })

  it('changed anywhere is refused, or falls, or says the same', async function () {
    this.timeout(60_000)
    const der = await token()
    for (let at = 0; at < der.length; at++) {
      const copy = new Uint8Array(der)
      copy[at] = (copy[at] ?? 0) ^ 0x41
      expect(outcome(copy), `byte ${String(at)}`).to.be.oneOf(['refused', 'falls', now])
    }
  })

  it('cut anywhere is refused', async () => {
    const der = await token()
    for (let end = 0; end < der.length; end += 7) {
      expect(reasonOf(() => readTimestampToken(der.subarray(0, end)))).to.equal(
        'timestamp.unreadable',
      )
    }
  })
})

function outcome(bytes: Uint8Array): string {
  try {
    const read = readTimestampToken(bytes)
    return whyNotTimestamp(read, { bytes: [text] }).length > 0 ? 'falls' : read.genTime
  } catch (problem) {
    if (problem instanceof TimestampProblem) return 'refused'
    throw problem
  }
}

describe('the answer of a timestamp authority', () => {
  it('gives the token, or says why not', async () => {
    const given = await token()

    expect(readTimestampResponse(grantedResponse(given))).to.deep.equal({
      status: 'granted',
      token: given,
    })
    expect(readTimestampResponse(refusedResponse('unaccepted-policy'))).to.deep.equal({
      status: 'rejection',
      failure: 'unaccepted-policy',
    })
  })

  it('that says granted without a token is refused, as is garbage', () => {
    const empty = Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00)
    for (const bytes of [empty, new Uint8Array(), text, new Uint8Array(1000).fill(0x30)]) {
      expect(reasonOf(() => readTimestampResponse(bytes))).to.equal('timestamp.unreadable')
    }
  })
})
