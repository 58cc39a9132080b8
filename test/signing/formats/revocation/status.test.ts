import { expect } from 'chai'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { answerStatus, listOf } from '../../../../server/signing/authority/answer-status.ts'
import { enterRevocation, revocationsOf } from '../../../../server/signing/authority/revocations.ts'
import { certificateList } from '../../../../server/signing/formats/revocation/build-list.ts'
import { ocspRequest } from '../../../../server/signing/formats/revocation/ocsp-request.ts'
import { readOcspResponse } from '../../../../server/signing/formats/revocation/read-ocsp-response.ts'
import { readCertificateList } from '../../../../server/signing/formats/revocation/read-certificate-list.ts'
import {
  anotherSigner,
  authorityOfTests,
  certificateIn,
  serialOf,
  type AuthorityOfTests,
} from '../authority.ts'
import { told, written } from '../desk.ts'

const at = new Date(Date.now() - 1000).toISOString()
const revokedAt = '2026-11-20T03:00:00.000Z'
const nonce = new Uint8Array(16).fill(0xa5)

describe('the status that the demonstration authority gives', () => {
  let made: AuthorityOfTests
  let one: Uint8Array
  let other: Uint8Array

  before(async () => {
    made = await authorityOfTests()
    one = certificateIn(made.one)
    other = certificateIn(made.other)
  })

  beforeEach(() => rmSync(join(made.authority.folder, 'revocations.json'), { force: true }))

  const revoke = () =>
    enterRevocation(made.authority, {
      serialNumber: serialOf(other),
      revokedAt,
      reason: 'key-compromise',
    })

  const question = (of = other) => ocspRequest(of, made.authority.issuing.certificate, { nonce })
  const answer = (of = other, by = made.authority) => answerStatus(by, question(of), at)

  /** What OpenSSL says of an answer; it has asked nothing itself. */
  const seen = (response: Uint8Array, path: string, ...more: string[]) =>
    told(
      ...(['openssl', 'ocsp', '-respin', written('answer.der', response)] as const),
      ...['-issuer', made.issuingPath, '-CAfile', made.rootPath, ...more],
      ...(path ? ['-cert', path, '-no_nonce'] : []),
    )

  it('is good, then revoked with time and reason, in the eyes of OpenSSL', async () => {
    const before = await answer()
    await revoke()
    const after = await answer()

    expect(seen(before, made.other)).to.contain(': good')
    expect(seen(after, made.other)).to.match(/: revoked[^]*keyCompromise[^]*Nov 20 03:00:00 2026/)
    expect(seen(await answer(one), made.one)).to.contain(': good')
  })

  it('repeats the number of the question', async () => {
    const response = await answer()

    expect(readOcspResponse(response).nonce).to.deep.equal(Uint8Array.of(4, 16, ...nonce))
    const asked = ['-reqin', written('question.der', question())]
    expect(() => seen(response, '', ...asked)).not.to.throw()
    const another = ocspRequest(other, made.authority.issuing.certificate, {
      nonce: new Uint8Array(16),
    })
    expect(() => seen(response, '', '-reqin', written('another.der', another))).to.throw()
  })

  it('is unknown for a certificate of somebody else', async () => {
    const question = ocspRequest(other, other, { nonce })

    const [answered] = readOcspResponse(await answerStatus(made.authority, question, at)).answers

    expect(answered?.status).to.equal('unknown')
  })

  it('counts for nothing from a responder whose certificate has ended, or is for something else', async () => {
    const ended = { profile: 'responder', from: '2020-01-01', until: '2021-01-01' } as const
    for (const order of [ended, { profile: 'signer' } as const]) {
      const responder = await anotherSigner(order)

      const response = await answer(other, { ...made.authority, responder })

      expect(() => seen(response, made.other)).to.throw('Response Verify Failure')
    }
  })

  it('is refused to garbage without a signature', async () => {
    const { certificate } = made.authority.issuing
    const endless = ocspRequest(other, certificate, { nonce: new Uint8Array(33) })
    for (const bytes of [new Uint8Array(), new Uint8Array(3000).fill(0x30), one, endless]) {
      const response = await answerStatus(made.authority, bytes, at)
      expect(Buffer.from(response).toString('hex')).to.equal('30030a0101')
    }
  })

  it('stands in a list that OpenSSL verifies and a chain is held against', async () => {
    await revoke()

    const list = written('issuing.crl', await listOf(made.authority, 'issuing', at))

    const text = told(
      ...(['openssl', 'crl', '-inform', 'DER', '-in', list, '-CAfile', made.issuingPath] as const),
      ...['-noout', '-text'],
    )
    expect(text).to.contain('Key Compromise').and.to.contain('Serial Number')
    const pem = told('openssl', 'crl', '-inform', 'DER', '-in', list)
    const judged = (path: string) =>
      told(
        ...(['openssl', 'verify', '-crl_check', '-CAfile', made.rootPath] as const),
        ...['-untrusted', made.issuingPath, '-CRLfile', written('issuing.crl.pem', pem), path],
      )
    expect(judged(made.one)).to.contain('OK')
    expect(() => judged(made.other)).to.throw('certificate revoked')
  })

  it('in an empty list is a list without entries; each list has a higher number', async () => {
    const empty = readCertificateList(await listOf(made.authority, 'root', at))
    const later = new Date(Date.parse(at) + 1).toISOString()
    const next = readCertificateList(await listOf(made.authority, 'root', later))

    expect(empty.entryCount).to.equal(0)
    expect((next.number ?? 0n) > (empty.number ?? 0n)).to.equal(true)
    const path = written('root.crl', empty.der)
    const args = ['-inform', 'DER', '-in', path, '-CAfile', made.rootPath, '-noout']
    expect(() => told('openssl', 'crl', ...args)).not.to.throw()
  })

  it('stands in a list of 100,000, which is made and read', async () => {
    const { issuing } = made.authority
    const revocations = Array.from({ length: 100_000 }, (_, at) => ({
      serialNumber: (0x10_0000 + at).toString(16),
      revokedAt: '2026-11-01T00:00:00.000Z',
      reason: 'superseded' as const,
    }))
    const [thisUpdate, nextUpdate] = ['2026-11-21T00:00:00.000Z', '2026-11-28T00:00:00.000Z']
    const draft = { number: Uint8Array.of(1), thisUpdate, nextUpdate, revocations }

    const list = readCertificateList(certificateList(draft, issuing))

    expect(list.entryCount).to.equal(100_000)
  })

  it('is entered once, however often and by however many at once', async () => {
    await Promise.all([revoke(), revoke(), revoke()])

    expect(await revocationsOf(made.authority)).to.deep.equal([
      { serialNumber: serialOf(other), revokedAt, reason: 'key-compromise' },
    ])
  })
})
