import { expect } from 'chai'
import { indexDocument } from '../../../server/documents/search/index-document.ts'
import { settle } from '../../../server/journal/sequence.ts'
import { row, rows } from '../../../server/platform/database.ts'
import { costOf } from '../../support/cost.ts'
import { signedIn } from '../../support/desk.ts'
import { linesOf, postIdOf } from '../../support/province.ts'
import { openProvince } from '../sealed-document.ts'
import { agreeing, reason, registered, seen } from './registered.ts'

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
})
