import { expect } from 'chai'
import { isHigher, lowestLevel } from '../../../server/signing/levels/level-order.ts'
import { nextTry, renewalAt } from '../../../server/signing/levels/rules.ts'

const at = '2026-11-22T01:00:00.000Z'
const secondsOf = (tries: number, on: 'authority' | 'trust'): number =>
  (Date.parse(nextTry(tries, at, on)) - Date.parse(at)) / 1000

describe('the rules of raising', () => {
  it('wait for an authority from half a minute to six hours', () => {
    expect([1, 2, 3, 10, 20, 2000].map((tries) => secondsOf(tries, 'authority'))).to.deep.equal([
      30, 60, 120, 15_360, 21_600, 21_600,
    ])
  })

  it('wait for trust from an hour to a week', () => {
    const week = 7 * 86_400
    expect([1, 2, 2000].map((tries) => secondsOf(tries, 'trust'))).to.deep.equal([3600, 7200, week])
  })

  it('renew months before the certificate ends, at the latest half way to its end', () => {
    expect(renewalAt('2030-12-31T00:00:00.000Z', 6, at)).to.match(/^2030-07-01/)
    expect(renewalAt('2026-11-24T01:00:00.000Z', 6, at)).to.equal('2026-11-23T01:00:00.000Z')
  })

  it('take the lowest level of the signatures, and none where one has none', () => {
    const of = (...levels: ('B-B' | 'B-T' | 'B-LTA' | null)[]) =>
      lowestLevel([
        { kind: 'timestamp', level: null },
        ...levels.map((level) => ({ kind: 'signature', level }) as const),
      ])

    expect([of('B-LTA', 'B-T'), of('B-T', null), of()]).to.deep.equal(['B-T', null, null])
    expect([isHigher('B-T', 'B-B'), isHigher('B-B', null), isHigher('B-LT', 'B-LT')]).to.deep.equal(
      [true, true, false],
    )
  })
})
