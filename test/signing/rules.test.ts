import { expect } from 'chai'
import {
  isSealed,
  whyNotAttach,
  whyNotCertificate,
  whyNotNumber,
  whyNotSeal,
  whyNotSign,
} from '../../server/signing/rules.ts'

const document = {
  id: 5,
  agencyId: 1,
  direction: 'outgoing',
  stage: 'awaiting-signature',
  version: 2,
  signerPostId: 10,
  drafterPostId: 12,
  drafterPersonId: 30,
}
const leader = { personId: 20, postId: 10, agencyId: 1, roles: ['leader'] }
const clerk = { personId: 40, postId: 11, agencyId: 1, roles: ['clerk'] }
const signed = { ...document, stage: 'signed' }
const numbered = { ...document, stage: 'numbered' }
const signatures = [{ field: 'signer', version: 2, personId: 20 }]

describe('who may sign, number and seal', () => {
  it('is the expected signer, the clerk and the clerk, each in turn', () => {
    expect(whyNotSign(document, leader)).to.be.empty
    expect(whyNotNumber(signed, signatures, clerk)).to.be.empty
    expect(whyNotSeal(numbered, signatures, clerk)).to.be.empty
  })

  it('is nobody who drafted and would sign, or signed and would seal', () => {
    const drafter = { ...leader, personId: 30 }
    const both = { ...clerk, personId: 20 }

    expect(whyNotSign(document, drafter)).to.deep.equal(['signing.signer_is_drafter'])
    expect(whyNotSeal(numbered, signatures, both)).to.deep.equal(['signing.sealer_is_signer'])
  })

  it('names every reason at once', () => {
    expect(whyNotSign(numbered, clerk)).to.deep.equal([
      'signing.not_the_signer',
      'signing.not_awaiting_signature',
    ])
    expect(whyNotNumber(document, [], leader)).to.deep.equal([
      'signing.not_your_role',
      'signing.not_signed',
    ])
    expect(whyNotSeal(signed, [], { ...clerk, agencyId: 2 })).to.deep.equal([
      'signing.not_your_role',
      'signing.not_numbered',
    ])
  })

  it('needs the signature itself, on the file in force, whatever a stage says', () => {
    const earlier = [{ field: 'signer', version: 1, personId: 20 }]

    for (const none of [[], earlier]) {
      expect(whyNotNumber(signed, none, clerk)).to.deep.equal(['signing.signature_missing'])
      expect(whyNotSeal(numbered, none, clerk)).to.deep.equal(['signing.signature_missing'])
    }
  })

  it('gives no second number', () => {
    for (const stage of ['numbered', 'sealed', 'issued', 'recalled']) {
      const why = whyNotNumber({ ...document, stage }, signatures, clerk)
      expect(why).to.deep.equal(['signing.numbered_already'])
    }
  })
})

describe('a sealed document', () => {
  const seal = { field: 'seal', version: 3, personId: 40 }

  it('bears the signature of a person and, right after it, the seal', () => {
    const sealed = { stage: 'sealed', version: 3 }

    expect(isSealed(sealed, [...signatures, seal])).to.equal(true)
    expect(isSealed(sealed, [seal])).to.equal(false)
    expect(isSealed(sealed, signatures)).to.equal(false)
    expect(isSealed({ ...sealed, version: 4 }, [...signatures, seal])).to.equal(false)
    expect(isSealed({ ...sealed, stage: 'numbered' }, [...signatures, seal])).to.equal(false)
  })
})

describe('a certificate to sign with', () => {
  const person = { id: 20, name: 'Lê Thị Thử', at: '2026-11-22T01:00:00.000Z' }
  const own = {
    name: 'Lê Thị Thử',
    isAuthority: false,
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    ownerId: undefined,
    isRevoked: false,
    hasOther: false,
    ...{ identifiers: ['079090001234'], known: [] },
  }

  const another = { personId: 21, identifier: '079090001234' }
  const elsewhere = { personId: 20, identifier: '001180005678' }

  const cases: [string, object, string[]][] = [
    ['is one’s own, unknown or registered', { ownerId: 20 }, []],
    ['counts in any normal form', { name: 'Lê Thị Thử'.normalize('NFD') }, []],
    ['stays good beside another of one’s own', { ownerId: 20, hasOther: true }, []],
    ['is not revoked', { ownerId: 20, isRevoked: true }, ['signing.certificate_revoked']],
    ['is not an authority’s', { isAuthority: true }, ['signing.certificate_of_an_authority']],
    ['is not somebody else’s', { name: 'Lê Thị Thứ' }, ['signing.names_another']],
    ['is not a namesake’s', { ownerId: 21 }, ['signing.certificate_of_another']],
    ['bears one’s own number', { known: [{ personId: 20, identifier: '079090001234' }] }, []],
    ['bears no number of another', { known: [another] }, ['signing.identifier_of_another']],
    ['bears no number but one’s own', { known: [elsewhere] }, ['signing.identifier_of_another']],
    ['may bear no number', { identifiers: [], known: [elsewhere] }, []],
    ['is not a second one', { hasOther: true }, ['signing.another_certificate_registered']],
    ['has not expired', { validTo: person.at.replace('T01', 'T00') }, ['path.expired']],
    ['has begun', { validFrom: person.at.replace('T01', 'T02') }, ['path.not_yet_valid']],
  ]
  for (const [fact, changed, why] of cases) {
    it(fact, () => {
      expect(whyNotCertificate({ ...own, ...changed }, person)).to.deep.equal(why)
    })
  }
})

describe('prepared bytes', () => {
  const preparation = {
    documentId: 5,
    personId: 20,
    postId: 10,
    baseVersion: 2,
    expiresAt: '2026-11-22T01:15:00.000Z',
  }
  const by = { ...leader, at: '2026-11-22T01:14:59.999Z' }

  it('take a signature of whom they were prepared for, in time, on their document and version', () => {
    expect(whyNotAttach(preparation, document, by)).to.be.empty
    expect(
      whyNotAttach({ ...preparation, documentId: 6, baseVersion: 1, postId: 9 }, document, {
        ...by,
        at: preparation.expiresAt,
      }),
    ).to.deep.equal([
      'signing.preparation_of_another_document',
      'signing.preparation_of_another',
      'signing.version_changed',
      'signing.preparation_expired',
    ])
  })
})
