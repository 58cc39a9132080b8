import { expect } from 'chai'
import {
  stateOf,
  whyNotLink,
  whyNotOpenLink,
  whyNotRenew,
  whyNotWithdraw,
} from '../../../server/exchange/outside/rules.ts'

const today = '2026-11-22'
const link = { untilOn: today, triesLeft: 5, openedAt: null, withdrawnAt: null }
const at = '2026-11-22T08:00:00.000Z'

describe('A link for somebody outside', () => {
  it('waits until its last day is over, its tries are used up, it is opened or taken back', () => {
    expect(stateOf(link, today)).to.equal('waiting')
    expect(stateOf(link, '2026-11-23')).to.equal('over')
    expect(stateOf({ ...link, triesLeft: 0 }, today)).to.equal('blocked')
    expect(stateOf({ ...link, withdrawnAt: at }, today)).to.equal('withdrawn')
    expect(stateOf({ ...link, openedAt: at, withdrawnAt: at }, '2026-11-23')).to.equal('opened')
  })

  it('opens only while it waits, and says why not', () => {
    expect(whyNotOpenLink(link, today)).to.deep.equal([])
    expect(whyNotOpenLink(link, '2026-11-23')).to.deep.equal(['outside.over'])
    expect(whyNotOpenLink({ ...link, triesLeft: 0 }, today)).to.deep.equal(['outside.blocked'])
  })

  it('is taken back while nobody has opened it, and stood in for once', () => {
    expect(whyNotWithdraw(link)).to.deep.equal([])
    expect(whyNotWithdraw({ ...link, openedAt: at })).to.deep.equal(['outside.opened_already'])
    expect(whyNotWithdraw({ ...link, withdrawnAt: at })).to.deep.equal(['outside.withdrawn'])
    expect(whyNotRenew({ isRenewed: true })).to.deep.equal(['outside.renewed_already'])
  })

  it('leads to what is issued, until a day that has not passed', () => {
    const issued = { direction: 'outgoing', stage: 'issued' }
    expect(whyNotLink(issued, { untilOn: today, today })).to.deep.equal([])
    expect(whyNotLink(issued, { untilOn: '2026-11-21', today })).to.deep.equal(['outside.over'])
    expect(whyNotLink({ ...issued, stage: 'sealed' }, { untilOn: today, today })).to.deep.equal([
      'outside.not_issued',
    ])
  })
})
