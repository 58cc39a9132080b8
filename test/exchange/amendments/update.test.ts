import { expect } from 'chai'
import { settle } from '../../../server/journal/sequence.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { inbox, issued, openProvince, sealedDocument } from '../sealed-document.ts'
import { agreeing, amending, plain, reason, registered, seen } from './registered.ts'

describe('updating and replacing what was issued', () => {
  beforeEach(openProvince)

  it('changes content and recipients: at once where it is unread, with consent where it is registered', async () => {
    const { documentId, desk, path, copyId, sender } = await registered()
    const front = await row<{ id: number }>("SELECT id FROM agencies WHERE code = 'I01.90'")
    const form = amending(
      { reason, abstract: 'Về phân công công tác (đã sửa)', added: [front?.id] },
      await plainPdf('Quyết định', 'bản sửa'),
    )

    const answer = await sender.call('POST', `/documents/${documentId}/amendments`, form)
    await settle()

    expect([answer.status, answer.body.asked, answer.body.added]).to.deep.equal([201, 1, 1])
    const added = await inbox('vanthu.mttq')
    expect(added.delivery).to.include({ state: '01', abstract: 'Về phân công công tác (đã sửa)' })
    expect((await added.desk.post(`${added.path}/registration`, plain)).reasons).to.deep.equal([])
    expect((await desk.get(`/documents/${copyId}`)).body.abstract).to.equal('Về phân công công tác')
    expect(await seen(desk, `${path}/amendments/1/file`)).to.deep.equal([200])

    await desk.post(`${path}/amendments/1/answer`, agreeing)

    const { body } = await desk.get(`/documents/${copyId}`)
    expect(body.abstract).to.equal('Về phân công công tác (đã sửa)')
    expect(body.versions.map(({ kind }: { kind: string }) => kind)).to.deep.equal([
      'received',
      'received',
    ])
    expect(await seen(desk, `/documents/${copyId}/versions/2/file`)).to.deep.equal([200])
  })

  it('takes the copy from a recipient that was removed, and refuses what changes nothing or names strangers', async () => {
    const documentId = await issued({ to: ['H90', 'I01.90'] })
    const sender = await signedIn('vanthu.tu')
    const { desk, path, delivery } = await inbox('vanthu.mttq')
    const amend = async (body: object) => {
      const form = amending({ reason, ...body })
      const answer = await sender.call('POST', `/documents/${documentId}/amendments`, form)
      return [answer.status, ...answer.reasons]
    }

    expect(await amend({})).to.deep.equal([422, 'amendment.changes_nothing'])
    expect(await amend({ removed: [4711] })).to.deep.equal([422, 'delivery.not_found'])
    const again = [delivery.toAgencyId]
    expect(await amend({ added: again })).to.deep.equal([409, 'amendment.recipient_already'])
    const stranger = await desk.call(
      'POST',
      `/documents/${documentId}/amendments`,
      amending({ reason, abstract: 'Khác' }),
    )
    expect(stranger.status).to.equal(404)

    expect(await amend({ removed: [delivery.id] })).to.deep.equal([201])

    expect((await desk.get(path)).body).to.include({ state: '13', abstract: '' })
    const { body } = await sender.get(`/documents/${documentId}/standing`)
    expect(body.recalled).to.equal(null)

    expect(await amend({ added: again })).to.deep.equal([201])
    await settle()
    const states = (await desk.get('/deliveries')).body.deliveries as { state: string }[]
    expect(states.map(({ state }) => state)).to.deep.equal(['01', '13'])
  })

  it('is refused with a reason, and writes nothing, where everybody is still to answer', async () => {
    const { documentId, sender } = await registered()
    const amend = (abstract: string) =>
      sender.call('POST', `/documents/${documentId}/amendments`, amending({ reason, abstract }))
    const first = await amend('Về phân công công tác (sửa lần một)')
    const before = (await sender.get(`/documents/${documentId}`)).body

    const again = await amend('Về phân công công tác (sửa lần hai)')

    expect(first.body.asked).to.equal(1)
    expect([again.status, ...again.reasons]).to.deep.equal([409, 'amendment.waits_already'])
    const { body } = await sender.get(`/documents/${documentId}`)
    expect([body.abstract, body.rev]).to.deep.equal([before.abstract, before.rev])
    expect(await rows('SELECT number FROM amendments')).to.have.lengthOf(1)
  })

  it('lets the new document and the old point to each other, on both sides', async () => {
    const { documentId, desk, copyId, sender } = await registered()
    const byDocumentId = await sealedDocument({ to: ['H90'] })
    const path = `/documents/${documentId}/replacement`

    const itself = await sender.post(path, { byDocumentId: documentId, reason })
    const answer = await sender.post(path, { byDocumentId, reason })
    const twice = await sender.post(path, { byDocumentId, reason })
    await sender.post(`/documents/${byDocumentId}/issue`)
    await settle()
    const arrived = await inbox('vanthu.ubnd')
    const again = { ...plain, duplicateReason: 'Văn bản thay thế.' }
    const { body } = await arrived.desk.post(`${arrived.path}/registration`, again)

    expect([answer.status, itself.reasons, twice.reasons]).to.deep.equal([
      201,
      ['amendment.replaces_itself'],
      ['amendment.replaced_already'],
    ])
    const standing = async (by: Desk, id: number) =>
      (await by.get(`/documents/${String(id)}/standing`)).body
    expect((await standing(sender, documentId)).replacedBy[0]).to.include({
      documentId: byDocumentId,
      reason,
    })
    expect((await standing(sender, byDocumentId)).replaces[0].documentId).to.equal(documentId)
    expect((await standing(desk, copyId)).replacedBy[0].documentId).to.equal(body.id)
    expect((await standing(desk, body.id)).replaces[0].documentId).to.equal(copyId)
  })
})
