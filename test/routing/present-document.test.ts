import { expect } from 'chai'
import { change, transact } from '../../server/platform/database.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { plantOffice, registeredBy } from '../support/incoming.ts'
import { linesOf, postIdOf } from '../support/province.ts'
import { desk, post, presented, stageOf, states, waitsAt } from './directing.ts'

describe('presenting a document', () => {
  beforeEach(plantOffice)

  it('gives a leader the root of its assignments', async () => {
    const documentId = await registeredBy('vanthu.ubnd', { dueOn: '2099-11-30' })
    const clerk = await desk('vanthu')
    const toPostId = await post('chutich')

    const answer = await clerk.post(`/documents/${documentId}/presentation`, {
      toPostId,
      proposal: 'Đề xuất giao Phòng Tổng hợp chủ trì.',
    })

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
    expect(await stageOf(documentId)).to.equal('presented')
    expect(await waitsAt(documentId)).to.deep.equal([{ elementId: 'direct', postId: toPostId }])
    const [line] = await linesOf('document.present')
    expect(line?.subject).to.equal(`document:${documentId}`)
    const { body } = await (await desk('chutich')).get('/tasks')
    expect(body.tasks[0]).to.include({
      id: answer.body.id,
      documentId,
      role: 'lead',
      state: 'new',
      isOpen: true,
      dueOn: '2099-11-30',
      instruction: 'Đề xuất giao Phòng Tổng hợp chủ trì.',
      reference: '15/BC-UBND',
      issuerName: 'Ủy ban nhân dân xã Bình Lâm',
      urgency: 'normal',
      arrivalNumber: 1,
      holderTitle: 'Chủ tịch',
      issuerTitle: 'Văn thư',
    })
    expect(body.tasks[0].may).to.deep.include({
      see: [],
      instruct: [],
      forward: [],
      return: [],
      report: ['task.nobody_to_report_to'],
      complete: [],
    })
  })

  it('is offered to the clerk alone, and once', async () => {
    const documentId = await registeredBy('vanthu.ubnd')
    const mayPresent = async (name: 'vanthu' | 'chutich') =>
      (await (await desk(name)).get(`/documents/${documentId}/tasks`)).body.may.present

    expect(await mayPresent('vanthu')).to.deep.equal([])
    expect(await mayPresent('chutich')).to.deep.equal(['task.not_your_role'])
    const { documentId: other } = await presented()
    const clerk = await desk('vanthu')
    const { body } = await clerk.get(`/documents/${other}`)
    expect(body.may.present).to.deep.equal(['task.not_registered'])
  })

  describe('is refused, and leaves no trace,', () => {
    const refused = async (
      name: 'vanthu' | 'chuyenvien',
      documentId: number,
      body: object,
    ): Promise<unknown[]> => {
      const from = await desk(name)
      const before = await databaseDigest()
      const answer = await from.post(`/documents/${documentId}/presentation`, body)
      expect(await databaseDigest()).to.equal(before)
      return [answer.status, ...answer.reasons]
    }

    it('to one who is no clerk', async () => {
      const documentId = await registeredBy('vanthu.ubnd')
      const toPostId = await post('chutich')

      const answer = await refused('chuyenvien', documentId, { toPostId })

      expect(answer).to.deep.equal([403, 'task.not_your_role'])
    })

    it('for a document of another body', async () => {
      const documentId = await registeredBy('vanthu.tu')
      const toPostId = await post('chutich')

      const answer = await refused('vanthu', documentId, { toPostId })

      expect(answer).to.deep.equal([404, 'document.not_found'])
    })

    it('for a document that is presented already', async () => {
      const { documentId } = await presented()
      const toPostId = await post('phochutich')

      const answer = await refused('vanthu', documentId, { toPostId })

      expect(answer).to.deep.equal([409, 'task.not_registered'])
    })

    it('to a post of another body', async () => {
      const documentId = await registeredBy('vanthu.ubnd')
      const toPostId = await postIdOf('bithu.tu')

      const answer = await refused('vanthu', documentId, { toPostId })

      expect(answer).to.deep.equal([422, 'task.post_not_held_here'])
    })

    it('to a post that nobody holds today', async () => {
      const documentId = await registeredBy('vanthu.ubnd')
      const toPostId = await post('chutich')
      await transact(() =>
        change("UPDATE holdings SET valid_to = '2026-01-01' WHERE post_id = :toPostId", {
          toPostId,
        }),
      )

      const answer = await refused('vanthu', documentId, { toPostId })

      expect(answer).to.deep.equal([422, 'task.post_not_held_here'])
    })

    it('to one who does not lead, and by a day that has passed', async () => {
      const documentId = await registeredBy('vanthu.ubnd')
      const toPostId = await post('chuyenvien')

      const answer = await refused('vanthu', documentId, { toPostId, dueOn: '2020-01-01' })

      expect(answer).to.deep.equal([422, 'task.not_a_leader', 'task.due_in_the_past'])
    })
  })

  it('happens once when two clerks do it at once', async () => {
    const documentId = await registeredBy('vanthu.ubnd')
    const clerk = await desk('vanthu')
    const toPostId = await post('chutich')
    const present = () => clerk.post(`/documents/${documentId}/presentation`, { toPostId })

    const answers = await Promise.all([present(), present()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await states(documentId)).to.deep.equal(['lead new'])
  })
})
