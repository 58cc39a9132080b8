import { expect } from 'chai'
import { signedIn } from '../../support/desk.ts'
import { plantProvince } from '../../support/province.ts'

const search = { name: 'Lũ, bão năm nay', query: 'words=lu+bao&from=2026-01-01' }

describe('A saved search', () => {
  beforeEach(plantProvince)

  it('is kept under a name of its own, and forgotten by its owner alone', async () => {
    const clerk = await signedIn('vanthu.ubnd')
    const other = await signedIn('vanthu.tu')
    const { status, body } = await clerk.post('/saved-searches', search)

    expect(status).to.equal(201)
    const { searches } = (await clerk.get('/saved-searches')).body
    expect(searches).to.deep.equal([{ id: body.id, ...search }])
    const again = await clerk.post('/saved-searches', search)
    expect([again.status, again.reasons]).to.deep.equal([409, ['search.name_taken']])
    const address = `/saved-searches/${String(body.id)}`
    expect((await other.delete(address)).reasons).to.deep.equal(['search.not_found'])
    expect((await clerk.delete(address)).status).to.equal(200)
    expect((await clerk.get('/saved-searches')).body.searches).to.deep.equal([])
  })
})
