import { expect } from 'chai'
import { insert, row, transact } from '../../../server/platform/database.ts'
import { origin, signedIn } from '../../support/desk.ts'
import { linesOf } from '../../support/province.ts'
import { openProvince, sealedDocument } from '../sealed-document.ts'

describe('A link for a recipient outside every installation', () => {
  beforeEach(openProvince)

  const opened = async (path: string, code: string) => {
    const body = new URLSearchParams({ code })
    return await fetch(`${await origin()}${path}`, { method: 'POST', body })
  }

  it('opens once with its code, which is kept only as a hash, and the reading is written down', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: ['H90'] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    const wanted = { recipientName: 'Ông Trần Văn Mẫu', untilOn: '2099-12-31' }

    const { body } = await clerk.post(`/documents/${String(documentId)}/outside-links`, wanted)
    const page = await fetch(`${await origin()}${String(body.path)}`)
    const wrong = await opened(body.path, '00')
    const right = await opened(body.path, body.code)
    const again = await opened(body.path, body.code)

    expect([page.status, wrong.status, right.status, again.status]).to.deep.equal([
      200, 403, 200, 410,
    ])
    expect(
      Buffer.from(await right.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).to.equal('%PDF-')
    const kept = JSON.stringify(await row('SELECT * FROM outside_links'))
    expect(kept).to.not.include(body.code).and.to.not.include(String(body.path).slice(9))
    expect(await linesOf('document.open_link')).to.have.lengthOf(2)
  })

  it('opens nothing that its body takes back', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: ['H90'] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    const wanted = { recipientName: 'Công ty Mẫu', untilOn: '2099-12-31' }
    const { body } = await clerk.post(`/documents/${String(documentId)}/outside-links`, wanted)
    const freeze = { documentId, deliveryId: 1, reason: 'Nhầm', postId: 1, byName: 'Văn thư' }
    await transact(() => insert('document_freezes', { ...freeze, frozenAt: '' }))

    const right = await opened(body.path, body.code)

    expect(right.status).to.equal(404)
  })

  it('stops after five wrong codes, even for the right one', async () => {
    const clerk = await signedIn('vanthu.tu')
    const documentId = await sealedDocument({ to: ['H90'] })
    await clerk.post(`/documents/${String(documentId)}/issue`)
    const wanted = { recipientName: 'Công ty Mẫu', untilOn: '2099-12-31' }
    const { body } = await clerk.post(`/documents/${String(documentId)}/outside-links`, wanted)

    for (let tries = 0; tries < 5; tries += 1) await opened(body.path, '1')
    const right = await opened(body.path, body.code)

    expect(right.status).to.equal(403)
  })
})
