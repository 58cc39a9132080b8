import { expect } from 'chai'
import {
  whyNotDraft,
  whyNotSigner,
  whyNotType,
  type IssuingBody,
} from '../../../server/documents/drafting/rules.ts'

const no = ['document.type_not_allowed_here']
const commune: IssuingBody = { profile: 'party', level: 'commune', organCode: 'ĐU' }
const province: IssuingBody = { ...commune, level: 'province', organCode: 'TU' }

describe('the types that a body may issue', () => {
  it('are those of its profile', () => {
    expect(whyNotType({ ...province, profile: 'state' }, 'telegram')).to.deep.equal([])
    expect(whyNotType({ ...province, profile: 'front' }, 'telegram')).to.deep.equal(no)
    expect(whyNotType(province, 'conclusion')).to.deep.equal([])
    expect(whyNotType({ ...province, profile: 'state' }, 'conclusion')).to.deep.equal(no)
  })

  it('leave out guidance, directives and circular instructions at the grass roots of the Party', () => {
    for (const type of ['guidance', 'directive', 'instruction']) {
      expect(whyNotType(province, type)).to.deep.equal([])
      expect(whyNotType(commune, type)).to.deep.equal(no)
    }
  })

  it('leave out rules in a cell, and regulations by a standing board', () => {
    expect(whyNotType({ ...commune, organCode: 'CB' }, 'rules')).to.deep.equal(no)
    expect(whyNotType(commune, 'rules')).to.deep.equal([])
    expect(whyNotType(province, 'regulation', 'TM')).to.deep.equal(no)
    expect(whyNotType(province, 'regulation')).to.deep.equal([])
  })
})

describe('a signer', () => {
  const drafter = { personId: 1, othersMaySign: true }

  it('is a leader of the same body whose post is held', () => {
    expect(whyNotSigner({ roles: ['leader'], holderId: 2 }, null, drafter)).to.deep.equal([])
    expect(whyNotSigner(undefined, null, drafter)).to.deep.equal([
      'document.signer_not_of_this_body',
    ])
    expect(whyNotSigner({ roles: ['clerk'], holderId: null }, null, drafter)).to.deep.equal([
      'document.signer_not_a_leader',
      'document.signer_post_vacant',
    ])
  })

  it('may be a unit head who has a mandate', () => {
    expect(whyNotSigner({ roles: ['unit-head'], holderId: 2 }, 7, drafter)).to.deep.equal([])
  })

  it('is not the drafter while another leader can sign', () => {
    const self = { roles: ['leader' as const], holderId: 1 }
    expect(whyNotSigner(self, null, drafter)).to.deep.equal(['document.drafter_is_signer'])
    expect(whyNotSigner(self, null, { ...drafter, othersMaySign: false })).to.deep.equal([])
  })
})

describe('a drafter', () => {
  it('is an officer or a unit head', () => {
    expect(whyNotDraft(['officer', 'clerk'])).to.deep.equal([])
    expect(whyNotDraft(['unit-head'])).to.deep.equal([])
    expect(whyNotDraft(['clerk', 'leader'])).to.deep.equal(['document.not_your_role'])
  })
})
