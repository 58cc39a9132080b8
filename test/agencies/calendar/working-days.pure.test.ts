import { expect } from 'chai'
import fc from 'fast-check'
import { daysAfter } from '../../../server/platform/days.ts'
import {
  statutoryCalendar,
  withDays,
} from '../../../server/agencies/calendar/statutory-calendar.ts'
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../server/agencies/calendar/working-days.ts'

describe('The working calendar', () => {
  it('skips weekends, Tết and the days made up for holidays on a weekend', () => {
    expect(addWorkingDays('2025-01-24', 1, statutoryCalendar)).to.equal('2025-02-03')
    expect(addWorkingDays('2026-02-13', 5, statutoryCalendar)).to.equal('2026-02-27')
    // Giỗ Tổ 2026 falls on a Sunday, so Monday 27/4 is free.
    expect(addWorkingDays('2026-04-24', 1, statutoryCalendar)).to.equal('2026-04-28')
    // Mùng 1 and mùng 2 of 2027 are Saturday and Sunday.
    expect(addWorkingDays('2027-02-04', 1, statutoryCalendar)).to.equal('2027-02-12')
    expect(addWorkingDays('2027-04-29', 1, statutoryCalendar)).to.equal('2027-05-04')
    // 2/9 of 2028 is a Saturday; Tết 2030 is on 2/2 in Vietnam, on 3/2 in China.
    expect(addWorkingDays('2028-08-31', 1, statutoryCalendar)).to.equal('2028-09-05')
    expect(addWorkingDays('2030-01-31', 1, statutoryCalendar)).to.equal('2030-02-08')
  })

  it('follows the days of every body, and before them those of the body itself', () => {
    const calendar = withDays([
      { agencyId: 7, day: '2026-09-05', kind: 'holiday' },
      { agencyId: 0, day: '2026-09-05', kind: 'makeup' },
      { agencyId: 0, day: '2026-08-31', kind: 'holiday' },
      { agencyId: 0, day: '2026-08-22', kind: 'makeup' },
    ])

    expect(isWorkingDay('2026-08-22', calendar)).to.equal(true)
    expect(addWorkingDays('2026-08-28', 1, calendar)).to.equal('2026-09-03')
    expect(isWorkingDay('2026-09-05', calendar)).to.equal(false)
  })

  it('counts back what it has added, from any working day', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((days) => daysAfter('2025-01-01', days))
    const property = fc.property(day, fc.integer({ min: -60, max: 60 }), (any, count) => {
      const from = addWorkingDays(any, 1, statutoryCalendar)
      const to = addWorkingDays(from, count, statutoryCalendar)

      expect(isWorkingDay(to, statutoryCalendar)).to.equal(true)
      expect(workingDaysBetween(from, to, statutoryCalendar)).to.equal(count)
      expect(addWorkingDays(to, -count, statutoryCalendar)).to.equal(from)
    })
    fc.assert(property)
  })

  it('ends even where no day is ever worked', () => {
    const never = {
      holidays: new Set(Array.from({ length: 2000 }, (_, index) => daysAfter('2026-01-01', index))),
      makeupDays: new Set<string>(),
    }

    expect(addWorkingDays('2026-01-01', 1, never)).to.be.a('string')
  })
})
