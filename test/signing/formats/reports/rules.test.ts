import { expect } from 'chai'
import {
  concluded,
  policyOf,
  type Judged,
  type OwnFacts,
  type PolicyFacts,
} from '../../../../server/signing/reports/rules.ts'

const body = 'Ủy ban nhân dân tỉnh Hương Sơn'
const base = { kind: 'signature', indication: 'passed', organisation: null } as const
const signer: Judged = { ...base, field: 'signer', signerName: 'Nguyễn Văn Mẫu' }
const seal: Judged = { ...base, field: 'seal', signerName: body }
const own: OwnFacts = {
  made: 'here',
  isSigned: true,
  isSealed: true,
  bodyName: body,
  holder: { personId: 7, name: 'Nguyễn Văn Mẫu' },
  owner: { personId: 7 },
  whyNoMandate: [],
}
const outside: PolicyFacts = { made: 'outside', issuerName: body }

/** The rules that are not kept, each with its outcome and reason. */
function found(signatures: Judged[], facts: PolicyFacts): string[] {
  return policyOf(signatures, facts)
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ rule, outcome, reasons }) => [rule, outcome, ...reasons].join(' '))
}

describe('The rules for the signatures of a main document', () => {
  it('are kept by its signer and, after them, its body', () => {
    expect(found([signer, seal], own)).to.deep.equal([])
    expect(concluded([signer, seal], policyOf([signer, seal], own))).to.equal('passed')
  })

  it('fail a signer who had no mandate when they signed, and leave open what cannot be asked', () => {
    const beyond = { ...own, whyNoMandate: ['mandate.type_outside_scope'] as const }
    expect(found([signer, seal], beyond)).to.deep.equal([
      'mandate failed mandate.type_outside_scope',
    ])
    const unknown = policyOf([signer, seal], { ...own, whyNoMandate: undefined })
    const mandate = unknown.find(({ rule }) => rule === 'mandate')
    expect(mandate).to.deep.equal({ rule: 'mandate', outcome: 'not-judged', reasons: [] })
  })

  it('miss a person, or a seal', () => {
    expect(found([seal], own)).to.deep.equal(['signer failed policy.signer_missing'])
    expect(found([signer], own)).to.deep.equal(['seal failed policy.seal_missing'])
  })

  it('wait for the signature and the seal of one that is under way', () => {
    const underWay = { ...own, isSigned: false, isSealed: false }
    expect(found([], underWay)).to.deep.equal([
      'signer indeterminate policy.not_signed_yet',
      'seal indeterminate policy.not_sealed_yet',
    ])
  })

  it('fail a seal that was set first', () => {
    expect(found([seal, signer], own)).to.deep.equal(['order failed policy.seal_before_signer'])
  })

  it('fail whoever did not hold the post on that day', () => {
    const another = { ...own, holder: { personId: 8, name: 'Nguyễn Văn Mẫu' } }
    expect(found([signer, seal], another)).to.deep.equal(['post failed policy.signer_not_in_post'])
    const nobody = { ...own, holder: undefined }
    expect(found([signer, seal], nobody)).to.deep.equal(['post failed policy.post_vacant'])
  })

  it('go by the name where the certificate is nobody’s here', () => {
    const unknown = { ...own, owner: undefined }
    expect(found([signer, seal], unknown)).to.deep.equal([])
    expect(found([{ ...signer, signerName: 'Trần Thị Khác' }, seal], unknown)).to.deep.equal([
      'post failed policy.signer_not_in_post',
    ])
  })

  it('fail a seal in the name of another body', () => {
    const another = { ...seal, signerName: 'Sở Nội vụ' }
    expect(found([signer, another], own)).to.deep.equal(['issuer failed policy.issuer_differs'])
    const named = { ...another, organisation: body }
    expect(found([signer, named], own)).to.deep.equal(['issuer failed policy.issuer_differs'])
    expect(found([signer, { ...seal, signerName: body.toUpperCase() }], own)).to.deep.equal([])
  })
})

describe('The rules for a document from outside', () => {
  it('are kept by a person and then the body that is said to have issued it', () => {
    expect(
      found(
        [
          { ...signer, field: 'Sig1' },
          { ...seal, field: 'Sig2' },
        ],
        outside,
      ),
    ).to.deep.equal([])
  })

  it('decide nothing of a scan', () => {
    expect(found([], outside)).to.deep.equal(['signer indeterminate policy.unsigned'])
    expect(concluded([], policyOf([], outside))).to.equal('indeterminate')
  })

  it('tell where no certificate names the issuer, and where the seal is not last', () => {
    expect(found([signer], outside)).to.deep.equal([
      'seal indeterminate policy.seal_not_found',
      'issuer indeterminate policy.issuer_differs',
    ])
    const named = { ...signer, organisation: body }
    expect(found([named], outside)).to.deep.equal([
      'seal indeterminate policy.seal_not_found',
      'issuer indeterminate policy.issuer_differs',
    ])
    expect(found([seal, signer], outside)).to.deep.equal([
      'order indeterminate policy.seal_not_last',
    ])
  })
})

describe('What comes of a file', () => {
  it('is the worst of its signatures and rules', () => {
    const failed: Judged = { ...signer, indication: 'failed' }
    const open: Judged = { ...signer, indication: 'indeterminate' }
    expect(concluded([failed, open], [])).to.equal('failed')
    expect(concluded([open, seal], [])).to.equal('indeterminate')
    expect(concluded([{ ...open, kind: 'timestamp' }, seal], [])).to.equal('passed')
    expect(concluded([], policyOf([], undefined))).to.equal('indeterminate')
  })
})
