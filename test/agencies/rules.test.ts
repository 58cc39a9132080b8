import { expect } from 'chai'
import {
  idleMinutes,
  isInForce,
  whyNotAdminister,
  whyNotClose,
  whyNotFound,
  whyNotPassword,
} from '../../server/agencies/rules.ts'

const open = { validFrom: '2025-07-01', validTo: null }

describe('the rules of bodies, posts and people', () => {
  it('let an administrator rest for five minutes, others for fifteen', () => {
    expect(idleMinutes(['clerk'])).to.equal(15)
    expect(idleMinutes(['clerk', 'administrator'])).to.equal(5)
  })

  it('ask for fourteen characters of four classes', () => {
    expect(whyNotPassword('Huong-Son-2026!')).to.be.empty
    expect(whyNotPassword('Ab1-')).to.deep.equal(['person.password_too_short'])
    for (const simple of [
      'huong-son-2026!!',
      'HUONG-SON-2026!!',
      'Huong-Son-Huong',
      'HuongSon202620',
    ]) {
      expect(whyNotPassword(simple), simple).to.deep.equal(['person.password_too_simple'])
    }
  })

  it('let an administrator administer the own body and those below, a keeper all', () => {
    const own = { roles: ['administrator'], agencyId: 7, isKeeper: false } as const
    expect(whyNotAdminister(own, [7])).to.be.empty
    expect(whyNotAdminister(own, [9, 8, 7])).to.be.empty
    expect(whyNotAdminister(own, [1])).to.deep.equal(['agency.not_below_yours'])
    expect(whyNotAdminister({ ...own, isKeeper: true }, [1])).to.be.empty
    expect(whyNotAdminister({ ...own, roles: ['leader'], isKeeper: true }, [7])).to.deep.equal([
      'agency.not_your_role',
    ])
  })

  const commune = { system: 'state', level: 'commune', profile: 'state' } as const

  it('know which codes belong to which system', () => {
    const why = (
      code: string,
      system: 'party' | 'state' | 'front',
      profile: 'party' | 'state' | 'front' | 'youth',
    ) => whyNotFound({ ...commune, code, system, profile, validFrom: '2026-01-01' }, false)
    expect(why('A90.101', 'party', 'party')).to.be.empty
    expect(why('H90.101', 'state', 'state')).to.be.empty
    expect(why('K01', 'state', 'state')).to.be.empty
    expect(why('I03.90', 'front', 'youth')).to.be.empty
    expect(why('H90', 'party', 'party')).to.deep.equal(['agency.code_of_another_system'])
    expect(why('000.00.00.H30', 'state', 'state')).to.deep.equal(['agency.code_of_another_system'])
    expect(why('H90', 'state', 'youth')).to.deep.equal(['agency.profile_of_another_system'])
  })

  it('say every reason at once', () => {
    expect(
      whyNotFound(
        {
          code: 'X',
          system: 'front',
          level: 'district',
          profile: 'party',
          validFrom: '2025-07-01',
        },
        true,
      ),
    ).to.deep.equal([
      'agency.code_taken',
      'agency.code_of_another_system',
      'agency.profile_of_another_system',
      'agency.districts_are_abolished',
    ])
  })

  it('know districts until the end of June 2025', () => {
    const district = { ...commune, code: 'H90.01', level: 'district' } as const
    expect(whyNotFound({ ...district, validFrom: '2025-06-30' }, false)).to.be.empty
  })

  it('count the first and the last day of a body', () => {
    const body = { validFrom: '2025-07-01', validTo: '2026-06-30' }
    expect(
      ['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((on) => isInForce(body, on)),
    ).to.deep.equal([false, true, true, false])
  })

  const closing = {
    validTo: '2026-06-30',
    dayAfter: '2026-07-01',
    agency: { id: 1, ...open },
    successor: { id: 2, ...open },
    arePostsHeld: false,
    areBodiesBelow: false,
  }

  it('close a body into one that stands on the next day', () => {
    expect(whyNotClose(closing)).to.be.empty
    expect(whyNotClose({ ...closing, successor: undefined })).to.be.empty
    const later = { id: 2, validFrom: '2026-07-01', validTo: null }
    expect(whyNotClose({ ...closing, successor: later })).to.be.empty
  })

  it('refuse the end of a body for each reason', () => {
    const why = (changed: Partial<Parameters<typeof whyNotClose>[0]>) =>
      whyNotClose({ ...closing, ...changed })
    const ended = { validFrom: '2025-07-01', validTo: '2026-06-30' }
    expect(why({ agency: { id: 1, ...ended } })).to.deep.equal(['agency.closed_already'])
    expect(why({ validTo: '2025-06-30' })).to.deep.equal(['agency.ends_before_it_begins'])
    expect(why({ successor: null })).to.deep.equal(['agency.no_such_successor'])
    expect(why({ successor: closing.agency })).to.deep.equal(['agency.succeeds_itself'])
    expect(why({ successor: { id: 2, ...ended } })).to.deep.equal(['agency.successor_not_in_force'])
    expect(why({ arePostsHeld: true })).to.deep.equal(['agency.posts_are_held'])
    expect(why({ areBodiesBelow: true })).to.deep.equal(['agency.bodies_below'])
  })
})
