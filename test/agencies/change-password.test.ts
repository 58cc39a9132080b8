import { expect } from 'chai'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { signedIn, type Answer, type Desk } from '../support/desk.ts'
import { linesOf, plantProvince } from '../support/province.ts'

describe('changing one’s password', () => {
  const newPassword = 'Mat-Khau-2026-Moi'
  let desk: Desk

  beforeEach(async () => {
    await plantProvince()
    desk = await signedIn('vanthu.tu')
  })

  async function changed(given: object = {}): Promise<Answer> {
    return await desk.put('/session/password', {
      password: demonstrationPassword,
      newPassword,
      ...given,
    })
  }

  it('lets one sign in with the new one, and ends one’s other sessions', async () => {
    const elsewhere = await signedIn('vanthu.tu')

    const answer = await changed()

    expect(answer.body).to.deep.equal({ changed: true })
    expect((await desk.get('/session')).status).to.equal(200)
    expect((await elsewhere.get('/session')).status).to.equal(401)
    await signedIn('vanthu.tu', newPassword)
    expect(await linesOf('person.change_password')).to.have.lengthOf(1)
  })

  const refusals: [string, object, string][] = [
    ['with a wrong present password', { password: 'Wrong' }, 'person.wrong_password'],
    ['to a simple one', { newPassword: 'matkhau-matkhau' }, 'person.password_too_simple'],
    ['to a short one', { newPassword: 'Mk-1' }, 'person.password_too_short'],
    ['to the same', { newPassword: demonstrationPassword }, 'person.same_password'],
  ]

  for (const [how, given, reason] of refusals) {
    it(`is refused ${how}, and leaves no trace`, async () => {
      const answer = await changed(given)

      expect([answer.status, answer.reasons]).to.deep.equal([409, [reason]])
      expect(await linesOf('person.change_password')).to.be.empty
      await signedIn('vanthu.tu')
    })
  }

  it('is locked after five wrong ones', async () => {
    for (let time = 1; time <= 5; time += 1) await changed({ password: 'Wrong' })

    const answer = await changed()

    expect([answer.status, answer.reasons]).to.deep.equal([423, ['session.log_in_locked']])
  })
})
