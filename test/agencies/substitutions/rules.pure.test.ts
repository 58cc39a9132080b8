import { expect } from 'chai'
import {
  standingOf,
  whyNotArrange,
  whyNotEnd,
  whyNotYours,
  type Arranging,
} from '../../../server/agencies/substitutions/rules.ts'

const plain: Arranging = {
  absentPostId: 1,
  substitutePostId: 2,
  validFrom: '2026-03-02',
  validTo: '2026-03-06',
  scope: ['assignments', 'checks'],
  form: null,
  today: '2026-03-01',
  absent: { personId: 1, validTo: null, roles: ['leader'] },
  substitutePersonId: 2,
  forms: [],
  others: [],
}

describe('an absence', () => {
  const refused: [string, Partial<Arranging>, string[]][] = [
    ['nothing', {}, []],
    [
      'vacant posts',
      { absent: undefined, substitutePersonId: null },
      ['substitution.post_vacant', 'substitution.substitute_vacant'],
    ],
    ['oneself in another post', { substitutePersonId: 1 }, ['substitution.by_oneself']],
    [
      'days that run backwards',
      { validTo: '2026-02-01' },
      ['substitution.ends_before_it_begins', 'substitution.over_already'],
    ],
    [
      'longer than the holding',
      { absent: { personId: 1, validTo: '2026-03-03', roles: [] } },
      ['substitution.outlasts_the_absent'],
    ],
    [
      'the same two twice',
      { others: [{ validFrom: '2026-03-06', validTo: '2026-03-09' }] },
      ['substitution.arranged_already'],
    ],
    ['a seal that the absent does not keep', { scope: ['seal'] }, ['substitution.keeps_no_seal']],
    ['a form without a mandate', { form: 'KT' }, ['substitution.form_without_mandate']],
  ]
  for (const [what, otherwise, expected] of refused) {
    it(`is refused with every reason at once: ${what}`, () => {
      expect(whyNotArrange({ ...plain, ...otherwise })).to.deep.equal(expected)
    })
  }

  it('stands from its first day to its last, unless it is ended', () => {
    const days = { validFrom: '2026-03-02', validTo: '2026-03-06', endedAt: null }

    expect(standingOf(days, '2026-03-01')).to.equal('to-come')
    expect(standingOf(days, '2026-03-06')).to.equal('in-force')
    expect(standingOf(days, '2026-03-07')).to.equal('over')
    expect(whyNotEnd({ ...days, endedAt: '2026-03-03' }, '2026-03-03')).to.deep.equal([
      'substitution.ended',
    ])
  })

  it('is said by the absent person or an administrator', () => {
    expect(whyNotYours(1, { postId: 1 }, false)).to.deep.equal([])
    expect(whyNotYours(1, { postId: 2 }, true)).to.deep.equal([])
    expect(whyNotYours(1, { postId: 2 }, false)).to.deep.equal(['substitution.not_yours'])
  })
})
