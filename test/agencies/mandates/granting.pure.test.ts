import { expect } from 'chai'
import { whyNotGrant, type Granting } from '../../../server/agencies/mandates/granting/rules.ts'
import { aMandate, committee, granting } from './mandates.data.ts'

describe('granting a mandate', () => {
  const refused: [string, Partial<Granting>, string[]][] = [
    ['nothing', {}, []],
    [
      'a special mandate without term and content',
      { kind: 'TUQ' },
      ['mandate.special_needs_a_term', 'mandate.special_needs_a_scope'],
    ],
    [
      'a special mandate in the Party',
      { kind: 'TUQ', validTo: '2026-12-31', typeCodes: ['letter'], body: committee },
      ['mandate.party_has_no_special_mandate'],
    ],
    ['signing for a Party committee', { body: committee }, ['mandate.committee_is_not_signed_for']],
    [
      'a person, where it is no TUQ',
      { granteePostId: null, granteePersonId: 7 },
      ['mandate.person_only_by_special_mandate'],
    ],
    [
      'oneself, and a grantor who is no head',
      { grantorPostId: 2 },
      ['mandate.granted_to_oneself', 'mandate.grantor_is_not_head'],
    ],
    [
      'days that run backwards before the paper',
      { validFrom: '2026-02-01', validTo: '2026-01-01', instrumentDay: '2026-04-01' },
      [
        'mandate.ends_before_it_begins',
        'mandate.over_already',
        'mandate.instrument_to_come',
        'mandate.begins_before_instrument',
      ],
    ],
    [
      'a term that outlasts the grantor',
      { grantorHolding: { personId: 1, validTo: '2026-06-30' } },
      ['mandate.outlasts_the_grantor'],
    ],
    ['an acting head beside a head', { kind: 'Q' }, ['mandate.head_is_held']],
    ['a vacant grantor', { grantorHolding: undefined }, ['mandate.grantor_post_vacant']],
    [
      'the same again',
      {
        others: [{ validFrom: '2026-01-01', validTo: null, typeCodes: ['letter'], unitIds: null }],
      },
      ['mandate.overlaps'],
    ],
    [
      'a special mandate passed on',
      {
        kind: 'TL',
        grantorPostId: 3,
        passedOnFrom: { ...aMandate({ kind: 'TUQ' }), granteePostId: 3 },
      },
      ['mandate.special_is_not_passed_on'],
    ],
    [
      'more than the order holds, for longer, by another',
      {
        kind: 'TL',
        grantorPostId: 3,
        passedOnFrom: {
          ...aMandate({ kind: 'TL', validTo: '2026-05-01', typeCodes: ['letter'] }),
          granteePostId: 4,
        },
      },
      [
        'mandate.not_theirs_to_pass_on',
        'mandate.wider_than_the_order',
        'mandate.longer_than_the_order',
      ],
    ],
  ]
  for (const [what, otherwise, expected] of refused) {
    it(`is refused with every reason at once: ${what}`, () => {
      expect(whyNotGrant(granting(otherwise))).to.deep.equal(expected)
    })
  }
})
