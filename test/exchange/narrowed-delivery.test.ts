import { expect } from 'chai'
import { signedIn } from '../support/desk.ts'
import { postIdOf } from '../support/province.ts'
import { inbox, issued, openProvince } from './sealed-document.ts'

const aspects = ['', '/file', '/receipts', '/report']

describe('a delivery whose document is narrowed', () => {
  beforeEach(openProvince)

  it('is read by nobody of the body who may not see the document, on either side, and by whoever narrowed it', async () => {
    await issued({ to: ['H90'] })
    const { desk, path } = await inbox('vanthu.ubnd')
    const registered = await desk.post(`${path}/registration`, { dueOn: null, note: null })
    const incoming = `/documents/${String(registered.body.id)}`
    const toPostId = await postIdOf('chutich.ubnd')
    await desk.post(`${incoming}/presentation`, { toPostId, proposal: 'Kính trình.' })
    const sender = await signedIn('vanthu.tu')
    const [outgoing] = (await sender.get('/documents')).body.documents
    const people = ['phochutich.ubnd', 'chuyenvien.tu', 'chutich.ubnd']
    const desks = [...(await Promise.all(people.map((logIn) => signedIn(logIn)))), desk]
    const heardBy = async (who: (typeof desks)[number]) =>
      (await Promise.all(aspects.map((each) => who.get(path + each)))).map(({ status }) => status)
    const read = aspects.map(() => 200)
    expect(await Promise.all(desks.map(heardBy))).to.deep.equal([read, read, read, read])

    await desk.post(`${incoming}/narrowing`, { reason: 'Nhân sự' })
    await sender.post(`/documents/${String(outgoing.id)}/narrowing`, { reason: 'Nhân sự' })

    const hidden = aspects.map(() => 404)
    expect(await Promise.all(desks.map(heardBy))).to.deep.equal([hidden, hidden, read, read])
    expect((await desks[0]!.get('/deliveries')).body.deliveries).to.deep.equal([])
    const widened = await desk.post(`${incoming}/widening`)
    expect(widened.reasons).to.deep.equal([])
  })
})
