import { expect } from 'chai'
import { sequence } from '../../../../server/signing/formats/cms/der.ts'
import { extension } from '../../../../server/signing/formats/revocation/build-extensions.ts'
import { validatePath } from '../../../../server/signing/formats/path/validate-path.ts'
import { asking, family, issue, now, ofAuthority, type Family } from './issue.ts'

describe('A path', () => {
  const own = family()
  const { root, authority } = own

  const reasonsOf = (members: Partial<Family>, more = {}) =>
    validatePath(asking({ ...own, ...members }, more)).reasons

  it('passes in order, and shows whom it leads through', () => {
    const verdict = validatePath(asking(own))

    expect(verdict).to.include({ indication: 'passed', subIndication: null })
    expect(verdict.path.map(({ name }) => name)).to.deep.equal(['Signer', 'Authority', 'Root'])
  })

  it('ends nowhere without its anchor', () => {
    const verdict = validatePath(asking(own, { anchors: [] }))

    expect(verdict).to.include({
      indication: 'indeterminate',
      subIndication: 'NO_CERTIFICATE_CHAIN_FOUND',
    })
    expect(verdict.path.map(({ name }) => name)).to.deep.equal(['Signer', 'Authority'])
    expect(verdict.reasons).to.deep.equal(['path.no_issuer_found'])
  })

  it('does not lead to an anchor of the same name with another key', () => {
    const false_ = issue({ name: 'Root', extensions: ofAuthority() })

    expect(reasonsOf({ root: false_ })).to.deep.equal(['path.signature_wrong'])
  })

  it('may consist of the anchor alone', () => {
    const verdict = validatePath(asking({ ...own, signer: root }))

    expect(verdict.indication).to.equal('passed')
    expect(verdict.path).to.have.lengthOf(1)
  })

  it('holds only while all its certificates are valid', () => {
    const late = validatePath(asking(own, { at: '2036-01-01T00:00:00Z', isProven: true }))
    const early = validatePath(asking(own, { at: '2024-01-01T00:00:00Z' }))

    expect(late.reasons).to.include('path.expired')
    expect(early.reasons).to.include('path.not_yet_valid')
  })

  it('that expired is certain only where its use then is proven', () => {
    const signer = issue({ name: 'Signer', issuer: authority, until: '2026-06-01' })
    const asked = validatePath(asking({ ...own, signer }))
    const proven = validatePath(asking({ ...own, signer }, { isProven: true }))

    expect(asked).to.include({ indication: 'indeterminate', subIndication: 'OUT_OF_BOUNDS_NO_POE' })
    expect(proven).to.include({ indication: 'failed', subIndication: 'EXPIRED' })
  })

  it('leads only to an anchor that is trusted at the moment', () => {
    const certificate = root.certificate
    const at = (validFrom: string, validTo: string) =>
      reasonsOf({}, { anchors: [{ certificate, validFrom, validTo }] })

    expect(at('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z')).to.deep.equal([])
    expect(at('2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z')).to.deep.equal([
      'path.anchor_out_of_period',
    ])
    expect(at('2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z')).to.deep.equal([
      'path.anchor_out_of_period',
    ])
  })

  it('leads only to an anchor of its purpose, which may be listed twice', () => {
    const certificate = root.certificate
    const forTimestamps = { certificate, purposes: ['timestamping'] }
    const forDocuments = { certificate, purposes: ['document-signing'] }
    const purposes = ['document-signing']

    expect(reasonsOf({}, { purposes, anchors: [forTimestamps] })).to.deep.equal([
      'path.anchor_for_other_purpose',
    ])
    expect(reasonsOf({}, { purposes, anchors: [forTimestamps, forDocuments] })).to.deep.equal([])
  })

  it('does not lead through a signer’s certificate', () => {
    const false_ = issue({ name: 'False', issuer: own.signer })

    expect(
      validatePath(
        asking(
          { ...own, signer: false_ },
          { others: [authority, own.signer].map((each) => each.certificate) },
        ),
      ).reasons,
    ).to.deep.equal(['path.not_an_authority'])
  })

  it('does not hold with a critical extension that nobody knows', () => {
    const signer = issue({
      name: 'Signer',
      issuer: authority,
      extensions: [extension('1.2.3.4.5', sequence(), true)],
    })

    expect(reasonsOf({ signer })).to.deep.equal(['path.unknown_critical_extension'])
  })

  it('goes round a broken way where another leads to an anchor', () => {
    const keys = authority.keys
    const expired = issue({
      name: 'Authority',
      keys,
      issuer: root,
      extensions: ofAuthority(),
      until: '2026-01-01',
    })
    const elsewhere = issue({ name: 'Elsewhere', extensions: ofAuthority() })
    const crossed = issue({ name: 'Authority', keys, issuer: elsewhere, extensions: ofAuthority() })
    const others = [expired, crossed, authority].map(({ certificate }) => certificate)

    expect(reasonsOf({}, { others })).to.deep.equal([])
  })

  it('answers what is no certificate with a reason', () => {
    const verdict = validatePath({
      ...asking(own),
      certificate: Uint8Array.of(0x30, 1, 2),
      at: now,
    })

    expect(verdict).to.include({ indication: 'failed', subIndication: 'FORMAT_FAILURE' })
    expect(verdict.reasons).to.deep.equal(['path.certificate_unreadable'])
  })
})
