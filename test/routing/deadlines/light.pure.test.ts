import { expect } from 'chai'
import fc from 'fast-check'
import { lightOn } from '../../../server/agencies/calendar/light.ts'
import { statutoryCalendar } from '../../../server/agencies/calendar/statutory-calendar.ts'
import { isWorkingDay, workingDaysBetween } from '../../../server/agencies/calendar/working-days.ts'
import { daysAfter } from '../../../server/platform/days.ts'
import { rungsOf } from '../../../server/routing/deadlines/escalate.ts'
import { dueAfterPause, rungsOn } from '../../../server/routing/deadlines/light.ts'

const calendar = statutoryCalendar
const light = (dueOn: string | null, today: string, isSuspended = false) =>
  lightOn({ dueOn, isSuspended }, today, calendar)

describe('the lights of deadlines', () => {
  it('count working days: over a weekend two are left, not four', () => {
    expect(light('2026-11-23', '2026-11-19')).to.deep.equal({ light: 'soon', daysLeft: 2 })
    expect(light('2026-11-25', '2026-11-19')).to.deep.equal({ light: 'in-time', daysLeft: 4 })
    expect(light('2026-11-19', '2026-11-19')).to.deep.equal({ light: 'soon', daysLeft: 0 })
  })

  it('are red from the day after, also when that day is off', () => {
    expect(light('2026-11-20', '2026-11-21')).to.deep.equal({ light: 'late', daysLeft: -1 })
    expect(light('2026-11-18', '2026-11-20')).to.deep.equal({ light: 'late', daysLeft: -2 })
  })

  it('stand still where the time does, and are out without a deadline', () => {
    expect(light('2026-11-18', '2026-11-20', true).light).to.equal('suspended')
    expect(light(null, '2026-11-20')).to.deep.equal({ light: 'none', daysLeft: null })
  })

  it('move a deadline by the working days that its time stood still', () => {
    const stood = { from: '2026-11-19', until: '2026-11-23' }
    expect(dueAfterPause('2026-11-24', stood, calendar)).to.deep.equal({
      dueOn: '2026-11-26',
      daysAdded: 2,
    })
  })

  it('never bring a deadline nearer by a pause, and end on a working day', () => {
    const day = fc.integer({ min: 0, max: 600 }).map((n) => daysAfter('2025-06-01', n))
    fc.assert(
      fc.property(day, day, fc.nat(60), (dueOn, from, length) => {
        const until = daysAfter(from, length)
        const moved = dueAfterPause(dueOn, { from, until }, calendar)
        expect(moved.dueOn >= dueOn).to.equal(true)
        expect(workingDaysBetween(dueOn, moved.dueOn, calendar)).to.equal(moved.daysAdded)
        if (moved.daysAdded > 0) expect(isWorkingDay(moved.dueOn, calendar)).to.equal(true)
      }),
    )
  })
})

describe('bringing what stays unread before others', () => {
  it('goes up one rung a working day, sooner when it is urgent', () => {
    const rungs = (urgency: string, today: string) =>
      rungsOn({ createdOn: '2026-11-19', urgency }, today, calendar)
    expect(rungs('normal', '2026-11-22')).to.equal(0)
    expect(rungs('normal', '2026-11-23')).to.equal(1)
    expect(rungs('urgent', '2026-11-20')).to.equal(1)
    expect(rungs('express', '2026-11-19')).to.equal(1)
    expect(rungs('normal', '2026-12-30')).to.equal(3)
  })

  it('passes by a rung where nobody stands, and tells nobody twice', () => {
    const unread = { urgency: 'normal', createdAt: '2026-11-16T02:00:00.000Z' }
    const posts = { substitutePostId: null, issuerPostId: 7, leaderPostId: 7 }
    expect(rungsOf({ ...unread, ...posts }, '2026-11-20', calendar)).to.deep.equal([
      { step: 'giver', postId: 7 },
    ])
    expect(
      rungsOf({ ...unread, ...posts, substitutePostId: 5 }, '2026-11-18', calendar),
    ).to.deep.equal([{ step: 'substitute', postId: 5 }])
  })
})
