import { expect } from 'chai'
import fc from 'fast-check'
import { competenceIn, type SignerStanding } from '../../../server/agencies/mandates/competence.ts'
import {
  standingOf,
  whyNotEnd,
  whyNotInForce,
  whyNotInScope,
} from '../../../server/agencies/mandates/rules.ts'
import { dayOf } from '../../../server/platform/days.ts'
import { aMandate, committee, deputyOf, government } from './mandates.data.ts'

const moment = (at: string) => ({ at, day: dayOf(at) })

describe('a mandate', () => {
  it('is in force from its first day to its last, in Vietnam, and never before it was entered', () => {
    const mandate = aMandate({ validFrom: '2026-03-02', validTo: '2026-03-31' })

    expect(whyNotInForce(mandate, moment('2026-03-01T16:59:59.999Z'))).to.deep.equal([
      'mandate.not_yet_in_force',
    ])
    expect(whyNotInForce(mandate, moment('2026-03-01T17:00:00.000Z'))).to.deep.equal([])
    expect(whyNotInForce(mandate, moment('2026-03-31T16:59:59.999Z'))).to.deep.equal([])
    expect(whyNotInForce(mandate, moment('2026-03-31T17:00:00.000Z'))).to.deep.equal([
      'mandate.expired',
    ])
    const entered = { ...mandate, grantedAt: '2026-03-05T02:00:00.000Z' }
    expect(whyNotInForce(entered, moment('2026-03-04T02:00:00.000Z'))).to.deep.equal([
      'mandate.not_yet_in_force',
    ])
  })

  it('ends at the very moment it is ended, and lapses when its grantor leaves', () => {
    const ended = aMandate({ endedAt: '2026-03-10T02:00:00.000Z', grantorHolderId: 9 })

    expect(whyNotInForce(ended, moment('2026-03-10T02:00:00.000Z'))).to.deep.equal([
      'mandate.ended',
      'mandate.grantor_changed',
    ])
    expect(standingOf(ended, moment('2026-03-10T02:00:00.000Z'))).to.equal('ended')
    expect(standingOf({ ...ended, endedAt: null }, moment('2026-03-10T02:00:00.000Z'))).to.equal(
      'lapsed',
    )
    expect(whyNotEnd(ended, '2026-03-10')).to.deep.equal(['mandate.ended'])
  })

  it('covers its types and the drafts of its units', () => {
    const scope = { typeCodes: ['letter'], unitIds: [5] }

    expect(whyNotInScope(scope, { typeCode: 'letter', unitId: 5 })).to.deep.equal([])
    expect(whyNotInScope(scope, { typeCode: 'decision', unitId: null })).to.deep.equal([
      'mandate.type_outside_scope',
      'mandate.field_outside_scope',
    ])
  })

  it('is never in force beyond its term or its scope', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`)
    const codes = fc.subarray(['letter', 'notice', 'decision'], { minLength: 1 })
    fc.assert(
      fc.property(day, day, day, codes, (from, to, on, typeCodes) => {
        const mandate = aMandate({ validFrom: from, validTo: to, typeCodes })
        const asked = { authority: 'KT', typeCode: 'decision', unitId: null } as const
        const standing: SignerStanding = deputyOf(government, mandate)

        const { reasons } = competenceIn(standing, { ...asked, at: `${on}T05:00:00.000Z` })

        const isCovered = from <= on && on <= to && typeCodes.includes('decision')
        expect(reasons.length === 0).to.equal(isCovered)
      }),
    )
  })
})

describe('the form in which somebody signs', () => {
  const at = '2026-03-10T05:00:00.000Z'
  const asked = { typeCode: 'decision', unitId: null, at }

  it('is the head’s own right, or the collective’s name, and no other', () => {
    const head = deputyOf(government)
    head.signer.isHead = true

    expect(competenceIn(head, { ...asked, authority: '' }).reasons).to.deep.equal([])
    expect(competenceIn(head, { ...asked, authority: 'TM' }).reasons).to.deep.equal([])
    expect(competenceIn(head, { ...asked, authority: 'KT' }).reasons).to.deep.equal([
      'mandate.head_signs_in_own_right',
    ])
  })

  it('is by mandate for everybody else; a state deputy signs TM by a mandate KT', () => {
    const deputy = deputyOf(government, aMandate({}))

    const inName = competenceIn(deputy, { ...asked, authority: 'TM' })
    expect([inName.mandateId, inName.grantorTitle, inName.reasons]).to.deep.equal([
      1,
      'Chủ tịch',
      [],
    ])
    expect(competenceIn(deputy, { ...asked, authority: '' }).reasons).to.deep.equal([
      'mandate.only_head_signs_in_own_right',
    ])
    expect(competenceIn(deputy, { ...asked, authority: 'TL' }).reasons).to.deep.equal([
      'mandate.none_in_this_form',
    ])
    const inCommittee = competenceIn(deputyOf(committee, aMandate({})), {
      ...asked,
      authority: 'TM',
    })
    expect(inCommittee.reasons).to.deep.equal(['mandate.none_in_this_form'])
  })

  it('falls with the order that was passed on', () => {
    const order = aMandate({ id: 1, kind: 'TL', endedAt: '2026-03-09T00:00:00.000Z' })
    const passedOn = aMandate({ id: 2, kind: 'TL' })
    const standing = deputyOf(government, { ...order, granteePostId: 3 })
    const held = deputyOf(government, passedOn).mandates[0]!
    standing.mandates.push({ ...held, passedOnFromId: 1, grantorTitle: 'Chánh Văn phòng' })

    const right = competenceIn(standing, { ...asked, authority: 'TL' })

    expect(right).to.deep.include({
      grantorTitle: 'Chủ tịch',
      passedOnByTitle: 'Chánh Văn phòng',
      reasons: ['mandate.ended'],
    })
  })
})
