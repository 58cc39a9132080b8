import { expect } from 'chai'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { change, row, rows, transact } from '../../server/platform/database.ts'
import { minutesBefore } from '../../server/platform/days.ts'
import { signedIn } from '../support/desk.ts'
import { linesOf, plantProvince } from '../support/province.ts'

const right = { logIn: 'vanthu.tu', password: demonstrationPassword }

async function seenMinutesAgo(minutes: number): Promise<void> {
  const seenAt = minutesBefore(new Date().toISOString(), minutes)
  await transact(() => change('UPDATE sessions SET seen_at = :seenAt', { seenAt }))
}

describe('a session left alone', () => {
  beforeEach(plantProvince)

  it('ends after fifteen minutes and says why', async () => {
    const desk = await signedIn('vanthu.tu')
    await seenMinutesAgo(16)

    const answer = await desk.get('/session')

    expect([answer.status, answer.reasons]).to.deep.equal([401, ['session.idle']])
    expect(await rows('SELECT * FROM sessions')).to.be.empty
    expect((await linesOf('session.close'))[0]?.line).to.include('"why":"idle"')
  })

  it('lasts fifteen minutes, and each request begins them anew', async () => {
    const desk = await signedIn('vanthu.tu')
    await seenMinutesAgo(14)

    expect((await desk.get('/session')).status).to.equal(200)

    const session = await row<{ seenAt: string }>('SELECT seen_at FROM sessions')
    expect(session!.seenAt > minutesBefore(new Date().toISOString(), 1)).to.be.true
  })

  it('is not written for a second request within the minute', async () => {
    const desk = await signedIn('vanthu.tu')
    const before = await row('SELECT seen_at FROM sessions')

    await desk.get('/session')

    expect(await row('SELECT seen_at FROM sessions')).to.deep.equal(before)
  })

  it('ends after five minutes for an administrator', async () => {
    const desk = await signedIn('quantri.vpubnd')
    expect((await desk.get('/session')).body.idleMinutes).to.equal(5)
    await seenMinutesAgo(6)

    expect((await desk.get('/session')).reasons).to.deep.equal(['session.idle'])
  })

  it('does not stand in the way of signing in again', async () => {
    const desk = await signedIn('vanthu.tu')
    await seenMinutesAgo(16)

    expect((await desk.post('/session', right)).status).to.equal(201)
    expect((await desk.get('/session')).status).to.equal(200)
  })
})
