import { expect } from 'chai'
import { readOcspResponse } from '../../../../server/signing/formats/revocation/read-ocsp-response.ts'
import { answerOf, issue, listOf, noCheck, ofAuthority, usage, type Wish } from './issue.ts'
import { about, ask, entry, good, own, unusedFor } from './questions.ts'

const ocspSigning = '1.3.6.1.5.5.7.3.9'
const revokedOn = (revokedAt: string) =>
  ({ status: 'revoked', revokedAt, reason: 'key-compromise' }) as const

describe('Revocation in a path, asked of responders', () => {
  const { root, authority } = own
  const responder = (wish: Partial<Wish> = {}) =>
    issue({
      name: 'Responder',
      issuer: authority,
      extensions: [usage(false, ocspSigning), noCheck],
      ...wish,
    })

  it('is answered by the issuer itself', () => {
    const verdict = ask({ ocsps: [answerOf(about, good, authority)] })

    expect(verdict.reasons).to.deep.equal([])
    expect(verdict.revocation[0]).to.include({
      status: 'good',
      by: 'ocsp',
      thisUpdate: '2026-11-21T00:00:00.000Z',
    })
    expect(verdict.revocation[1]).to.include({ status: 'good', by: 'crl' })
  })

  it('is answered by a responder of the issuer', () => {
    expect(ask({ ocsps: [answerOf(about, good, responder())] }).indication).to.equal('passed')
  })

  it('is unknown without evidence, which counts only where it is required', () => {
    const required = ask({})
    const ifKnown = ask({ revocation: 'if-known' })

    expect(required).to.include({ indication: 'indeterminate', subIndication: 'TRY_LATER' })
    expect(required.reasons).to.deep.equal(['path.revocation_unknown'])
    expect(ifKnown.indication).to.equal('passed')
    expect(ifKnown.revocation[0]).to.include({ status: 'unknown' })
  })

  const unauthorised: Record<string, Partial<Wish>> = {
    'without the extended key usage': { extensions: [noCheck] },
    'of another authority': { issuer: root },
    'of an authority with the same name but another key': {
      issuer: issue({ name: 'Authority', extensions: ofAuthority() }),
    },
    'whose certificate was not yet valid when it answered': { from: '2026-11-21T12:00:00Z' },
    'whose certificate had expired when it answered': { until: '2026-11-20T00:00:00Z' },
  }
  for (const [whose, wish] of Object.entries(unauthorised)) {
    it(`is not answered by a responder ${whose}`, () => {
      const verdict = ask({ ocsps: [answerOf(about, good, responder(wish))] })

      expect(verdict.reasons).to.deep.equal(['path.revocation_unknown'])
      expect(unusedFor(verdict)).to.deep.equal(['path.responder_unauthorised'])
    })
  }

  it('is not answered by a responder that itself was revoked', () => {
    const bad = responder({ extensions: [usage(false, ocspSigning)] })
    const lists = [listOf(authority, [entry('key-compromise', bad.certificate)])]
    const ocsps = [answerOf(about, good, bad)]

    expect(unusedFor(ask({ ocsps, crls: lists }))).to.include('path.responder_unauthorised')
    expect(ask({ ocsps, crls: [listOf(authority)] }).indication).to.equal('passed')
  })

  it('is not answered for another certificate, nor under another issuer', () => {
    const other = issue({ name: 'Other', issuer: authority })
    const ocsps = [
      answerOf({ ...about, certificate: other.certificate }, good, authority),
      answerOf({ ...about, issuer: root.certificate }, good, authority),
    ]

    expect(unusedFor(ask({ ocsps }))).to.deep.equal([])
    expect(ask({ ocsps }).subIndication).to.equal('TRY_LATER')
  })

  it('is not answered where one byte of the answer is another', () => {
    const answer = answerOf(about, good, authority)
    const { tbs } = readOcspResponse(answer)
    const last = tbs.byteOffset - answer.byteOffset + tbs.length - 1
    const changed = answer.with(last, (answer[last] ?? 0) ^ 1)

    expect(ask({ ocsps: [changed] }).subIndication).to.equal('TRY_LATER')
  })

  it('is not answered where the responder does not know', () => {
    const verdict = ask({ ocsps: [answerOf(about, { status: 'unknown' }, authority)] })

    expect(unusedFor(verdict)).to.deep.equal(['path.response_says_unknown'])
  })

  it('counts from its own moment on', () => {
    const before = answerOf(about, revokedOn('2026-11-10T00:00:00.000Z'), authority)
    const after = answerOf(about, revokedOn('2026-11-22T00:00:01.000Z'), authority)
    const revoked = ask({ ocsps: [before] })
    const notYet = ask({ ocsps: [after] })

    expect(revoked).to.include({ indication: 'indeterminate', subIndication: 'REVOKED_NO_POE' })
    expect(revoked.revocation[0]).to.include({ status: 'revoked', reason: 'key-compromise' })
    expect(notYet.indication).to.equal('passed')
    expect(notYet.revocation[0]).to.include({
      status: 'good',
      revokedAt: '2026-11-22T00:00:01.000Z',
    })
  })

  it('fails for certain where the use is proven to be later', () => {
    const ocsps = [answerOf(about, revokedOn('2026-11-10T00:00:00.000Z'), authority)]

    expect(ask({ ocsps, isProven: true })).to.include({
      indication: 'failed',
      subIndication: 'REVOKED',
    })
  })
})
