import { expect } from 'chai'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { guardSessions } from '../../server/agencies/session-settings.ts'
import { change, rows, transact } from '../../server/platform/database.ts'
import { minutesBefore } from '../../server/platform/days.ts'
import { Desk } from '../support/desk.ts'
import { linesOf, personIdOf, plantProvince } from '../support/province.ts'

const wrong = { logIn: 'vanthu.tu', password: 'Wrong-Password-1' }
const right = { logIn: 'vanthu.tu', password: demonstrationPassword }

describe('a log-in', () => {
  beforeEach(plantProvince)

  async function failFiveTimes(logIn = wrong.logIn): Promise<void> {
    for (let time = 1; time <= 5; time += 1) await new Desk().post('/session', { ...wrong, logIn })
  }

  it('is locked after five wrong passwords, even for the right one', async () => {
    await failFiveTimes()

    const answer = await new Desk().post('/session', right)

    expect([answer.status, answer.reasons]).to.deep.equal([423, ['session.log_in_locked']])
    const [line] = await linesOf('session.lock')
    expect(line?.subject).to.equal(`session:${String(await personIdOf('vanthu.tu'))}`)
  })

  it('is locked alike when nobody has it, and its text is not kept', async () => {
    await failFiveTimes('nobody.tu')

    const answer = await new Desk().post('/session', { ...right, logIn: 'nobody.tu' })

    expect([answer.status, answer.reasons]).to.deep.equal([423, ['session.log_in_locked']])
    expect(JSON.stringify(await rows('SELECT * FROM log_in_failures'))).not.to.include('nobody')
  })

  it('opens again fifteen minutes later', async () => {
    await failFiveTimes()
    const lockedUntil = minutesBefore(new Date().toISOString(), 0)
    await transact(() =>
      change('UPDATE log_in_failures SET locked_until = :lockedUntil', { lockedUntil }),
    )

    expect((await new Desk().post('/session', right)).status).to.equal(201)
  })

  it('is not locked by failures that lie fifteen minutes back', async () => {
    await failFiveTimes('chuyenvien.tu')
    for (let time = 1; time <= 4; time += 1) await new Desk().post('/session', wrong)
    const failedAt = minutesBefore(new Date().toISOString(), 16)
    await transact(() => change('UPDATE log_in_failures SET failed_at = :failedAt', { failedAt }))

    await new Desk().post('/session', wrong)

    expect((await new Desk().post('/session', right)).status).to.equal(201)
  })

  it('has its failures forgotten with the right password', async () => {
    await new Desk().post('/session', wrong)

    await new Desk().post('/session', right)

    expect(await rows('SELECT * FROM log_in_failures')).to.be.empty
  })

  it('is locked by five wrong passwords at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => new Desk().post('/session', wrong)))

    expect((await new Desk().post('/session', right)).status).to.equal(423)
  })

  it('is refused to an address with too many failures, whichever they were for', async () => {
    const from = { 'x-forwarded-for': '192.0.2.7' }
    guardSessions({ failuresPerAddress: 2 })
    try {
      await new Desk().post('/session', { ...wrong, logIn: 'a' }, from)
      await new Desk().post('/session', { ...wrong, logIn: 'b' }, from)
      const answer = await new Desk().post('/session', right, from)

      expect([answer.status, answer.reasons]).to.deep.equal([429, ['session.too_many_failures']])
    } finally {
      guardSessions({ failuresPerAddress: 200 })
    }
  })
})
