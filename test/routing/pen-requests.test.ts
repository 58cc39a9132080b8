import { expect } from 'chai'
import { plantOffice } from '../support/incoming.ts'
import { desk, directed } from './directing.ts'
import { refusal } from './refusals.ts'

describe('The leader’s pen', () => {
  beforeEach(plantOffice)

  it('answers questions, and grants days up to its own deadline', async () => {
    const given = await directed(['truongphong', 'lead', '2099-11-20'])
    const lead = `/tasks/${given['truongphong']!}`
    const [leader, head] = [await desk('chutich'), await desk('truongphong')]
    await head.post(`${lead}/clarification`, { text: 'Báo cáo cả năm hay chỉ quý III?' })
    const ask = { text: 'Chờ số liệu của các xã.', dueOn: '2099-11-30' }
    expect(
      await refusal('truongphong', `${lead}/extension`, { ...ask, dueOn: '2099-11-20' }),
    ).to.deep.equal([422, 'task.due_not_later'])
    await head.post(`${lead}/extension`, ask)
    expect(await refusal('truongphong', `${lead}/extension`, ask)).to.deep.equal([
      409,
      'task.asked_already',
    ])
    const { tasks } = (await leader.get(`/documents/${given.documentId}/tasks`)).body
    const [question, more] = tasks[1].requests

    const path = (id: number) => `${lead}/requests/${id}/answer`
    await leader.post(path(question.id), { outcome: 'answered', text: 'Cả năm.' })
    await leader.post(path(more.id), { outcome: 'granted', dueOn: '2099-11-25' })

    const [task] = (await head.get('/tasks')).body.tasks
    expect(task.dueOn).to.equal('2099-11-25')
    expect(task.may.clarify).to.deep.equal([])
    const again = { outcome: 'refused', text: 'Không.' }
    expect(await refusal('chutich', path(more.id), again)).to.deep.equal([
      409,
      'task.answered_already',
    ])
  })

  it('has stock phrases of the body and of its own', async () => {
    const [leader, officer] = [await desk('chutich'), await desk('chuyenvien')]
    const shared = { text: 'Giao Văn phòng tham mưu.', isOwn: false }

    await leader.post('/stock-phrases', shared)
    await leader.post('/stock-phrases', { text: 'Trao đổi trực tiếp với tôi.', isOwn: true })

    const { phrases } = (await officer.get('/stock-phrases')).body
    expect(phrases.map(({ text }: { text: string }) => text)).to.deep.equal([shared.text])
    expect(await refusal('chuyenvien', '/stock-phrases', shared)).to.deep.equal([
      403,
      'phrase.not_your_role',
    ])
    const own = (await leader.get('/stock-phrases')).body.phrases[1]
    expect((await officer.call('DELETE', `/stock-phrases/${own.id}`)).reasons).to.deep.equal([
      'phrase.not_found',
    ])
    expect((await leader.call('DELETE', `/stock-phrases/${own.id}`)).status).to.equal(200)
  })
})
