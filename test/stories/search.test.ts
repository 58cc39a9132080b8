import { expect } from 'chai'
import { followSearch } from '../../server/documents/search/follow-search.ts'
import { settle } from '../../server/journal/sequence.ts'
import { signedIn, type Desk, type Json } from '../support/desk.ts'
import { plantOffice, registeredBy } from '../support/incoming.ts'

const plan = {
  typeCode: 'plan',
  abstract: 'Kế hoạch phòng chống lũ quét, sạt lở đất năm 2026',
  reference: '45/KH-UBND',
  issuerName: 'Ủy ban nhân dân xã Bình Lâm',
}

async function finds(desk: Desk, query: string): Promise<string[]> {
  const { body } = await desk.get(`/documents/search?${query}`)
  return (body.documents as Json[]).map(({ reference }) => reference as string)
}

describe('An officer looks for the plan against floods', () => {
  it('types what they remember, without accents, and keeps the search for the next time', async () => {
    // given: among the letters of the week, two plans have arrived at the people’s committee
    await plantOffice()
    followSearch()
    await registeredBy('vanthu.ubnd', plan)
    await registeredBy('vanthu.ubnd')
    await registeredBy('vanthu.ubnd', {
      ...plan,
      reference: '46/KH-UBND',
      abstract: 'Kế hoạch thu ngân sách',
    })
    await settle()
    const officer = await signedIn('chuyenvien.ubnd')

    // when they type two words as their keyboard gives them; then the plan stands there
    expect(await finds(officer, 'words=lu+quet')).to.deep.equal(['45/KH-UBND'])
    // when they know its number only; then that is enough, and so is a filter
    expect(await finds(officer, 'words=45/kh-ubnd')).to.deep.equal(['45/KH-UBND'])
    expect(await finds(officer, 'typeCode=plan&issuer=binh+lam')).to.have.length(2)

    // when they keep the search; then it is there for them, and for nobody else
    await officer.post('/saved-searches', { name: 'Lũ quét', query: 'words=lu+quet' })
    const [kept] = (await officer.get('/saved-searches')).body.searches
    expect(await finds(officer, kept.query)).to.deep.equal(['45/KH-UBND'])
    const neighbour = await signedIn('chuyenvien.tu')
    expect((await neighbour.get('/saved-searches')).body.searches).to.deep.equal([])
    expect(await finds(neighbour, kept.query)).to.deep.equal([])
  })
})
