import { expect } from 'chai'
import { demonstrationPassword } from '../../server/agencies/demonstration/province.data.ts'
import { Desk, signedIn } from '../support/desk.ts'
import { plantProvince } from '../support/province.ts'

const right = { logIn: 'vanthu.tu', password: demonstrationPassword }

describe('an unsafe request', () => {
  beforeEach(plantProvince)

  const english = { language: 'en' }
  const refused = [403, ['session.foreign_origin']]

  async function chooses(headers: Record<string, string>, cookie = true): Promise<unknown[]> {
    const desk = cookie ? await signedIn('vanthu.tu') : new Desk()
    const answer = await desk.call('PUT', '/session/language', english, headers)
    return [answer.status, answer.reasons]
  }

  it('is refused from another site', async () => {
    expect(await chooses({ origin: 'https://elsewhere.example' })).to.deep.equal(refused)
    expect(await chooses({ origin: 'null' })).to.deep.equal(refused)
  })

  it('is refused with a session from a client that does not say where it comes from', async () => {
    expect(await withoutOrigin({})).to.deep.equal(refused)
    expect(await withoutOrigin({ 'sec-fetch-site': 'cross-site' })).to.deep.equal(refused)
  })

  it('is taken from the same site by Sec-Fetch-Site alone', async () => {
    expect(await withoutOrigin({ 'sec-fetch-site': 'same-origin' })).to.deep.equal([200, []])
  })

  it('needs no origin without a session', async () => {
    const desk = new Desk()
    const answer = await desk.call('POST', '/session', right, { origin: '' })
    expect(answer.status).to.equal(201)
  })

  async function withoutOrigin(headers: Record<string, string>): Promise<unknown[]> {
    return await chooses({ origin: '', ...headers })
  }
})
