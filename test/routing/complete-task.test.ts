import { expect } from 'chai'
import { row } from '../../server/platform/database.ts'
import { plantOffice } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { desk, directed, instruct, presented, stageOf, states, waitsAt } from './directing.ts'
import { refusal } from './refusals.ts'

const text = 'Đã thực hiện xong.'

/** A directed document whose lead has reported. */
async function reported() {
  const given = await directed(['truongphong', 'lead'], ['phochutich', 'watch'])
  await (await desk('truongphong')).post(`/tasks/${given['truongphong']!}/report`, { text })
  return given
}

describe('completing', () => {
  beforeEach(plantOffice)

  it('at the root completes the document, which then waits to be filed', async () => {
    const { root, documentId } = await reported()
    const leader = await desk('chutich')

    const answer = await leader.post(`/tasks/${root}/completion`, { opinion: 'Đồng ý.' })

    expect([answer.status, answer.body]).to.deep.equal([200, { id: root }])
    expect(await stageOf(documentId)).to.equal('completed')
    expect(await states(documentId)).to.deep.equal(['lead done', 'lead done', 'watch done'])
    expect((await waitsAt(documentId)).map(({ elementId }) => elementId)).to.deep.equal(['file'])
    const [line] = await linesOf('document.complete')
    expect(line?.subject).to.equal(`document:${documentId}`)
    expect(await linesOf('task.complete')).to.have.lengthOf(1)
  })

  it('at the root at once keeps a document that was only to be known', async () => {
    const { documentId, taskId } = await presented()
    const leader = await desk('chutich')

    await leader.post(`/tasks/${taskId}/completion`)

    expect(await stageOf(documentId)).to.equal('completed')
    expect((await waitsAt(documentId)).map(({ elementId }) => elementId)).to.deep.equal(['file'])
  })

  it('ends the way of the document when it is filed', async () => {
    const { root, documentId } = await reported()
    await (await desk('chutich')).post(`/tasks/${root}/completion`)
    const clerk = await desk('vanthu')
    const dossier = { code: '01.TH', title: 'Báo cáo năm 2026', retention: 10 }
    const { body } = await clerk.post('/dossiers', dossier)

    const answer = await clerk.post(`/dossiers/${body.id}/documents`, { documentId })

    expect(answer.status).to.equal(201)
    expect(await waitsAt(documentId)).to.deep.equal([])
    const closing = await clerk.post(`/dossiers/${body.id}/closing`, { retention: 10 })
    expect(closing.status).to.equal(200)
  })

  it('leaves nothing open of a document that is filed already', async () => {
    const { root, documentId } = await reported()
    const clerk = await desk('vanthu')
    const dossier = { code: '01.TH', title: 'Báo cáo năm 2026', retention: 10 }
    const { body } = await clerk.post('/dossiers', dossier)
    await clerk.post(`/dossiers/${body.id}/documents`, { documentId })

    await (await desk('chutich')).post(`/tasks/${root}/completion`)

    expect(await waitsAt(documentId)).to.deep.equal([])
    const instance = await row(
      'SELECT is_open FROM workflow_instances WHERE subject_id = :documentId',
      {
        documentId,
      },
    )
    expect(instance).to.deep.equal({ isOpen: null })
  })

  it('below the root accepts what was reported there', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')
    const below = await instruct(head, given['truongphong']!, ['chuyenvien', 'lead'])
    await (await desk('chuyenvien')).post(`/tasks/${below.body.id}/report`, { text })

    const answer = await head.post(`/tasks/${given['truongphong']!}/completion`)

    expect(answer.reasons).to.deep.equal([])
    expect(await states(given.documentId)).to.deep.equal(['lead review', 'lead done', 'lead done'])
    expect(await stageOf(given.documentId)).to.equal('processing')
  })

  describe('is refused, and leaves no trace,', () => {
    it('to one who does not hold the assignment', async () => {
      const { root } = await reported()

      expect(await refusal('vanthu', `/tasks/${root}/completion`, {})).to.deep.equal([
        403,
        'task.not_yours',
      ])
    })

    it('while others work on it', async () => {
      const { root } = await directed(['truongphong', 'lead'])

      expect(await refusal('chutich', `/tasks/${root}/completion`, {})).to.deep.equal([
        409,
        'task.waits_for_others',
      ])
    })

    it('below the root without results, and once it is closed', async () => {
      const given = await directed(['truongphong', 'lead'])
      const path = `/tasks/${given['truongphong']!}/completion`

      expect(await refusal('truongphong', path, {})).to.deep.equal([409, 'task.nothing_to_accept'])
      await (await desk('truongphong')).post(`/tasks/${given['truongphong']!}/report`, { text })
      expect(await refusal('truongphong', path, {})).to.deep.equal([
        409,
        'task.closed',
        'task.nothing_to_accept',
      ])
    })
  })

  it('happens once when it is done twice at once', async () => {
    const { root } = await reported()
    const leader = await desk('chutich')
    const complete = () => leader.post(`/tasks/${root}/completion`)

    const answers = await Promise.all([complete(), complete()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect(await linesOf('document.complete')).to.have.lengthOf(1)
  })
})
