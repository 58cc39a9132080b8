import { expect } from 'chai'
import { origin, signedIn } from '../../support/desk.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('A link that was made', () => {
  beforeEach(openProvince)

  it('opens no more once it is renewed or taken back, and its page says so in words', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: ['H90'] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    const path = `/documents/${String(documentId)}/outside-links`
    const untilOn = '2099-12-31'
    const { body: first } = await clerk.post(path, { recipientName: 'Công ty Mẫu', untilOn })
    const opened = async ({ path: link, code }: { path: string; code: string }) =>
      await fetch(`${await origin()}${link}`, {
        ...{ method: 'POST', body: new URLSearchParams({ code }) },
        headers: { 'accept-language': 'en' },
      })

    const renewed = await clerk.post(`${path}/${String(first.id)}/renewal`, { untilOn })
    const twice = await clerk.post(`${path}/${String(first.id)}/renewal`, { untilOn })
    const old = await opened(first)
    await clerk.post(`${path}/${String(renewed.body.id)}/withdrawal`)
    const withdrawn = await opened(renewed.body)
    const again = await clerk.post(`${path}/${String(renewed.body.id)}/withdrawal`)

    expect([renewed.status, twice.status, old.status, withdrawn.status]).to.deep.equal([
      201, 409, 410, 410,
    ])
    expect(await withdrawn.text()).to.include('has taken the link back')
    expect(again.reasons).to.deep.equal(['outside.withdrawn'])
    const { body } = await clerk.get(path)
    expect((body.links as { state: string }[]).map(({ state }) => state)).to.deep.equal([
      'withdrawn',
      'withdrawn',
    ])
  })
})
