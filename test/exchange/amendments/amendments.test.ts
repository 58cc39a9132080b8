import { expect } from 'chai'
import { randomUUID } from 'node:crypto'
import { settle } from '../../../server/journal/sequence.ts'
import { installationContext } from '../../../server/platform/context.ts'
import { change, insert, row, rows, transact } from '../../../server/platform/database.ts'
import { newId } from '../../../server/platform/identifiers.ts'
import { files } from '../../../server/platform/files.ts'
import { indexDocument } from '../../../server/documents/search/index-document.ts'
import { destroyDue } from '../../../server/exchange/amendments/destroy.ts'
import { costOf } from '../../support/cost.ts'
import { signedIn, type Desk } from '../../support/desk.ts'
import { fileForm } from '../../support/documents.ts'
import { plainPdf } from '../../support/plain-pdf.ts'
import { bodyId, linesOf, postIdOf } from '../../support/province.ts'
import { inbox, issued, openProvince, sealedDocument } from '../sealed-document.ts'

const plain = { dueOn: null, note: null }
const reason = 'Ban hành nhầm căn cứ.'
const agreeing = { code: '15', reason: 'Đã kiểm tra.' }

/** A delivery that the people's committee has registered, and both clerks. */
async function registered() {
  const documentId = await issued({ to: ['H90'], annex: true })
  const { desk, path } = await inbox('vanthu.ubnd')
  const { body } = await desk.post(`${path}/registration`, plain)
  await settle()
  return { documentId, desk, path, copyId: Number(body.id), sender: await signedIn('vanthu.tu') }
}

const seen = async (desk: Desk, path: string) => {
  const { status, reasons } = await desk.get(path)
  return [status, ...reasons]
}

const gone = [410, 'document.recalled']

describe('recalling what is registered', () => {
  beforeEach(openProvince)

  it('waits for the recipient, and changes nothing until it answers', async () => {
    const { desk, path, copyId, sender } = await registered()

    const answer = await sender.post(`${path}/recall`, { reason })
    const twice = await sender.post(`${path}/recall`, { reason })

    expect(answer.status).to.equal(200)
    expect([twice.status, twice.reasons]).to.deep.equal([409, ['amendment.waits_already']])
    expect(await seen(desk, `/documents/${copyId}/versions/1/file`)).to.deep.equal([200])
    const { body } = await desk.get('/amendments')
    expect(body.amendments).to.have.lengthOf(1)
    expect(body.amendments[0]).to.include({ kind: 'recall', reason, incomingDocumentId: copyId })
    const standing = await desk.get(`/documents/${copyId}/standing`)
    expect(standing.body.asked).to.include({ number: 1, code: null })
    expect(standing.body.may.answer).to.deep.equal([])
  })

  it('withdraws the content everywhere once the recipient agrees; number, hashes and lines stay', async () => {
    const { documentId, desk, path, copyId, sender } = await registered()
    const toPostId = await postIdOf('chutich.ubnd')
    await desk.post(`/documents/${copyId}/presentation`, { toPostId })
    const leader = await signedIn('chutich.ubnd')
    await indexDocument(copyId)
    await sender.post(`${path}/recall`, { reason })

    const { result, commits, statements } = await costOf(() =>
      leader.post(`${path}/amendments/1/answer`, agreeing),
    )
    await settle()
    await indexDocument(copyId)

    expect([result.status, commits]).to.deep.equal([200, 1])
    // Twelve of the act, and the one that reads who asks.
    expect(statements).to.be.at.most(13)
    expect(await seen(desk, `/documents/${copyId}/versions/1/file`)).to.deep.equal(gone)
    expect(await seen(leader, `/documents/${copyId}/annexes/1/file`)).to.deep.equal(gone)
    expect(await seen(desk, `${path}/file`)).to.deep.equal([410, 'exchange.recalled'])
    expect(await seen(sender, `/documents/${documentId}/versions/1/file`)).to.deep.equal([200])
    const { body } = await desk.get(`/documents/${copyId}`)
    expect(body).to.include({ stage: 'cancelled', arrivalNumber: 1, reference: '07-QĐ/TU' })
    expect(body.note).to.match(/^Tỉnh ủy Hương Sơn thu hồi ngày .*: Ban hành nhầm căn cứ\.$/)
    expect(body.versions[0].sha256).to.match(/^[0-9a-f]{64}$/)
    const texts = await row<{ body: string }>(
      'SELECT body FROM content_texts WHERE document_id = :copyId',
      { copyId },
    )
    expect(texts?.body).to.equal('')
    expect((await leader.get('/tasks')).body.tasks).to.deep.equal([])
    expect(await waiting(copyId)).to.deep.equal([])
    expect((await rows('SELECT number FROM register_entries')).length).to.be.greaterThan(0)
    expect(await linesOf('delivery.answer')).to.have.lengthOf(1)
    expect(await linesOf('document.withdraw')).to.have.lengthOf(1)
  })

  async function waiting(copyId: number) {
    const cases = await rows(
      'SELECT id FROM workflow_instances WHERE subject_id = :copyId AND is_open = 1',
      { copyId },
    )
    const steps = await rows(
      'SELECT token FROM workflow_tasks WHERE subject_id = :copyId AND is_open = 1',
      { copyId },
    )
    return [...cases, ...steps]
  }

  it('freezes the document that went out: no act changes it any more', async () => {
    const { documentId, desk, path, sender } = await registered()
    await sender.post(`${path}/recall`, { reason })
    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()
    const before = await row<{ stage: string }>('SELECT * FROM documents WHERE id = :documentId', {
      documentId,
    })

    const update = await sender.call(
      'POST',
      `/documents/${documentId}/amendments`,
      amending({ reason, abstract: 'Khác' }),
    )

    expect(before?.stage).to.equal('recalled')
    expect([update.status, update.reasons]).to.deep.equal([409, ['document.frozen']])
    const after = await row('SELECT * FROM documents WHERE id = :documentId', { documentId })
    expect(after).to.deep.equal(before)
    const { body } = await sender.get(`/documents/${documentId}/standing`)
    expect(body.recalled).to.include({ reason })
    expect(body.may.amend).to.deep.equal(['document.frozen'])
  })

  it('leaves everything as it is when the recipient refuses; the sender reads why and may ask again', async () => {
    const { desk, path, copyId, sender } = await registered()
    await sender.post(`${path}/recall`, { reason })

    const refusing = { code: '16', reason: 'Đang thực hiện theo văn bản này.' }
    const answer = await desk.post(`${path}/amendments/1/answer`, refusing)

    expect(answer.status).to.equal(200)
    expect(await seen(desk, `/documents/${copyId}/versions/1/file`)).to.deep.equal([200])
    const { body } = await sender.get(path)
    expect(body.state).to.equal('03')
    expect(body.amendments[0]).to.include({ code: '16', answerReason: refusing.reason })
    expect((await sender.post(`${path}/recall`, { reason })).status).to.equal(200)
  })

  it('is answered by the recipient only, once, and with a reason; two at once make one answer', async () => {
    const { desk, path, sender } = await registered()
    await sender.post(`${path}/recall`, { reason })
    const answerPath = `${path}/amendments/1/answer`
    const officer = await signedIn('chuyenvien.ubnd')

    const bySender = await sender.post(answerPath, agreeing)
    const byOfficer = await officer.post(answerPath, agreeing)
    const silent = await desk.post(answerPath, { code: '15', reason: ' ' })
    const unknown = await desk.post(`${path}/amendments/2/answer`, agreeing)
    const leader = await signedIn('chutich.ubnd')
    const both = await Promise.all([
      desk.post(answerPath, agreeing),
      leader.post(answerPath, { ...agreeing, code: '16' }),
    ])

    expect(bySender.reasons).to.deep.equal(['exchange.sent_to_another_body'])
    expect(byOfficer.reasons).to.deep.equal(['amendment.not_yours_to_answer'])
    expect([silent.status, unknown.status]).to.deep.equal([400, 404])
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal([200, 409])
    const answers = await rows<{ code: string }>('SELECT code FROM amendments')
    expect(answers).to.have.lengthOf(1)
  })

  it('destroys the bytes once nothing alive names them, and never what another holds', async () => {
    const { documentId, desk, path, copyId, sender } = await registered()
    await sender.post(`${path}/recall`, { reason })
    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()
    const due = await rows<{ sha256: string }>('SELECT sha256 FROM destructions')
    const sha256 = due[0]?.sha256 ?? ''
    const later = new Date(Date.now() + 60_000)

    const whileSenderKeeps = await destroyDue(installationContext('test'), later)
    await transact(async () => {
      await change('DELETE FROM document_versions WHERE document_id = :documentId', { documentId })
      await change('DELETE FROM annexes WHERE document_id = :documentId', { documentId })
    })
    const tooFresh = await destroyDue(installationContext('test'), new Date(0))
    const atLast = await destroyDue(installationContext('test'), later)

    expect([due.length, whileSenderKeeps, tooFresh, atLast]).to.deep.equal([1, 0, 0, 1])
    expect(await files().has(sha256)).to.equal(false)
    const record = await row<{ destroyedAt: string }>(
      'SELECT destroyed_at FROM destructions WHERE document_id = :copyId',
      { copyId },
    )
    expect(record?.destroyedAt).to.be.a('string')
    expect(await linesOf('document.destroy')).to.have.lengthOf(1)
  })

  it('asks back what the recipient sent on', async () => {
    const { desk, path, copyId, sender } = await registered()
    const toAgencyId = await bodyId('I01.90')
    await transact(() => sentOn(copyId, toAgencyId))
    await sender.post(`${path}/recall`, { reason })

    await desk.post(`${path}/amendments/1/answer`, agreeing)
    await settle()

    const further = await inbox('vanthu.mttq')
    expect(further.delivery).to.include({ state: '13', abstract: '' })
    expect(await linesOf('delivery.recall_onward')).to.have.lengthOf(1)
  })

  async function sentOn(copyId: number, toAgencyId: number): Promise<void> {
    const first = await row<{ toAgencyId: number }>('SELECT * FROM deliveries')
    await insert('deliveries', {
      ...{ ...first, id: newId(), uuid: randomUUID(), documentId: copyId, toAgencyId },
      ...{ fromAgencyId: first?.toAgencyId, state: '01', incomingDocumentId: null },
    })
  }
})

function amending(body: object, bytes?: Uint8Array): FormData {
  const form = bytes ? fileForm(bytes, body) : new FormData()
  if (!bytes) form.set('body', JSON.stringify(body))
  return form
}

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
    expect((await inbox('vanthu.mttq')).delivery).to.include({
      state: '01',
      abstract: 'Về phân công công tác (đã sửa)',
    })
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
