import { expect } from 'chai'
import {
  whyNotAddPost,
  whyNotAddUnit,
  whyNotAppoint,
  whyNotRelieve,
} from '../../server/agencies/rules.ts'

const open = { validFrom: '2025-07-01', validTo: null }

describe('the rules of units and posts', () => {
  it('add a unit with a code of its own, below a unit of the same body', () => {
    const units = [{ id: 5, code: 'TH' }]
    expect(whyNotAddUnit({ code: 'VX', parentId: 5 }, open, units)).to.be.empty
    expect(whyNotAddUnit({ code: 'TH', parentId: 6 }, open, units)).to.deep.equal([
      'unit.code_taken',
      'unit.not_found',
    ])
    const ending = { ...open, validTo: '2026-12-31' }
    expect(whyNotAddUnit({ code: 'VX', parentId: null }, ending, [])).to.deep.equal([
      'agency.closed_already',
    ])
  })

  it('add a post in a unit of the same body', () => {
    const body = { id: 1, ...open }
    expect(whyNotAddPost(body, undefined)).to.be.empty
    expect(whyNotAddPost(body, { agencyId: 1 })).to.be.empty
    expect(whyNotAddPost(body, { agencyId: 2 })).to.deep.equal(['unit.not_found'])
    expect(whyNotAddPost(body, null)).to.deep.equal(['unit.not_found'])
  })

  const holding = { personId: 3, validFrom: '2025-07-01', validTo: null }

  it('give a post to another person from a later day on', () => {
    const from = (validFrom: string, personId = 4) => ({ personId, validFrom })
    expect(whyNotAppoint(from('2026-01-01'), open, holding)).to.be.empty
    expect(whyNotAppoint(from('2026-01-01'), open, undefined)).to.be.empty
    expect(whyNotAppoint(from('2026-01-01', 3), open, { ...holding, validTo: '2025-12-31' })).to.be
      .empty
    expect(whyNotAppoint(from('2026-01-01', 3), open, holding)).to.deep.equal([
      'post.held_by_them_already',
    ])
    expect(whyNotAppoint(from('2025-07-01'), open, holding)).to.deep.equal([
      'post.held_from_a_later_day',
    ])
    expect(whyNotAppoint(from('2025-06-30'), open, undefined)).to.deep.equal([
      'agency.not_in_force',
    ])
  })

  it('end the holding that has no end', () => {
    expect(whyNotRelieve('2025-12-31', holding)).to.be.empty
    expect(whyNotRelieve('2025-06-30', holding)).to.deep.equal(['post.ends_before_it_begins'])
    expect(whyNotRelieve('2025-12-31', undefined)).to.deep.equal(['post.held_by_nobody'])
    expect(whyNotRelieve('2025-12-31', { ...holding, validTo: '2025-12-30' })).to.deep.equal([
      'post.held_by_nobody',
    ])
  })
})
