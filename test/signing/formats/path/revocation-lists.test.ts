import { expect } from 'chai'
import { validatePath } from '../../../../server/signing/formats/path/validate-path.ts'
import { answerOf, asking, issue, listOf, now, ofAuthority } from './issue.ts'
import { about, ask, entry, good, own, rootList, unusedFor } from './questions.ts'

describe('Revocation in a path, looked up in lists', () => {
  const { root, authority } = own

  it('is answered by a list', () => {
    expect(ask({ crls: [listOf(authority)] }).indication).to.equal('passed')
  })

  it('is not shown by what is stale', () => {
    const old = { thisUpdate: '2026-10-01T00:00:00.000Z', nextUpdate: '2026-10-08T00:00:00.000Z' }
    const verdict = ask({
      ocsps: [answerOf(about, good, authority, old)],
      crls: [listOf(authority, [], old)],
    })

    expect(verdict.subIndication).to.equal('TRY_LATER')
    expect(unusedFor(verdict)).to.include('path.evidence_stale')
  })

  it('is not shown good by what was made after the certificate expired', () => {
    const late = { thisUpdate: '2036-01-01T00:00:00.000Z', nextUpdate: '2036-01-08T00:00:00.000Z' }
    const verdict = ask({ crls: [listOf(authority, [], late)] })

    expect(unusedFor(verdict)).to.include('path.evidence_too_late')
  })

  it('is shown by evidence made after the moment, as when a signature is judged later', () => {
    const later = { thisUpdate: '2027-06-01T00:00:00.000Z', nextUpdate: '2027-06-08T00:00:00.000Z' }

    expect(ask({ crls: [listOf(authority, [], later)] }).indication).to.equal('passed')
  })

  it('of an authority counts against everything below it', () => {
    const crls = [listOf(root, [entry('key-compromise', authority.certificate)]), listOf(authority)]
    const verdict = validatePath(asking(own, { revocation: 'required', crls }))

    expect(verdict.reasons).to.deep.equal(['path.issuer_revoked'])
    expect(verdict.subIndication).to.equal('REVOKED_CA_NO_POE')
  })

  it('stands whatever else says that the certificate is good', () => {
    const verdict = ask({
      ocsps: [answerOf(about, good, authority)],
      crls: [listOf(authority, [entry('superseded')])],
    })

    expect(verdict.reasons).to.deep.equal(['path.revoked'])
  })

  it('on hold lasts until newer word', () => {
    const crls = [listOf(authority, [entry('certificate-hold')])]
    const newer = { thisUpdate: '2026-11-21T12:00:00.000Z' }

    expect(ask({ crls })).to.include({ indication: 'indeterminate', subIndication: 'TRY_LATER' })
    expect(ask({ crls }).reasons).to.deep.equal(['path.on_hold'])
    expect(ask({ crls, ocsps: [answerOf(about, good, authority, newer)] }).indication).to.equal(
      'passed',
    )
  })

  it('is not shown by a list of an authority with the same name but another key', () => {
    const false_ = issue({ name: 'Authority', extensions: ofAuthority() })
    const verdict = ask({
      crls: [listOf(false_)],
      others: [authority.certificate, false_.certificate],
    })

    expect(verdict.subIndication).to.equal('TRY_LATER')
    expect(unusedFor(verdict)).to.include('path.list_issuer_unauthorised')
  })

  it('is not shown by a list of another authority, nor by one that is unreadable', () => {
    const verdict = ask({
      crls: [listOf(root), Uint8Array.of(1, 2, 3)],
      ocsps: [new Uint8Array(9)],
    })

    expect(verdict.subIndication).to.equal('TRY_LATER')
    expect(verdict.revocation[1]?.status).to.equal('good')
  })

  it('names its evidence, so that it can be kept', () => {
    const list = listOf(authority)
    const verdict = ask({ crls: [list], at: now })

    expect(verdict.revocation[0]?.evidence).to.deep.equal([list])
    expect(verdict.revocation[1]?.evidence).to.deep.equal([rootList])
  })
})
