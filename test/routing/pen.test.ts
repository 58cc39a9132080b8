import { expect } from 'chai'
import { plantOffice } from '../support/incoming.ts'
import { desk, directed, instruct, post, states, waitsAt } from './directing.ts'
import { refusal } from './refusals.ts'

const reason = 'Giao nhầm, đơn vị khác phụ trách.'

describe('The leader’s pen', () => {
  beforeEach(plantOffice)

  it('asks for a result again with the reason; the giver waits again', async () => {
    const given = await directed(['truongphong', 'lead'])
    const lead = `/tasks/${given['truongphong']!}`
    const head = await desk('truongphong')
    await head.post(`${lead}/report`, { text: 'Đã xong.' })
    const leader = await desk('chutich')

    await leader.post(`${lead}/redo`, { reason: 'Thiếu số liệu quý III.' })

    expect(await states(given.documentId)).to.deep.equal(['lead waiting', 'lead working'])
    const [task] = (await head.get('/tasks')).body.tasks
    expect(task).to.include({ state: 'working', reason: 'Thiếu số liệu quý III.' })
    expect(task.may.report).to.deep.equal([])
    expect(await refusal('chutich', `${lead}/redo`, { reason })).to.deep.equal([
      409,
      'task.not_reported',
    ])
  })

  it('changes who leads in one move; who led so far cooperates on', async () => {
    const given = await directed(['truongphong', 'lead'], ['phochutich', 'cooperate'])
    const leader = await desk('chutich')
    const lead = { text: 'Giao đồng chí chủ trì.', formerLead: 'cooperate', reason }
    const path = `/tasks/${given.root}/lead`

    const to = { postId: await post('phochutich') }
    const answer = await leader.post(path, { ...lead, to })

    expect([answer.status, answer.body]).to.deep.equal([201, { id: given['phochutich'] }])
    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'cooperate new',
      'lead new',
    ])
    expect(await waitsAt(given.documentId)).to.deep.equal([
      { elementId: 'handle', postId: await post('phochutich') },
    ])
    expect(await refusal('chutich', path, { ...lead, to })).to.deep.equal([
      422,
      'task.leads_already',
    ])
    const fresh = { ...lead, to: { postId: await post('chuyenvien') }, formerLead: 'recall' }
    await leader.post(path, fresh)
    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'cooperate new',
      'lead recalled',
      'lead new',
    ])
  })

  it('waits no longer for those who cooperate, once the lead has reported', async () => {
    const given = await directed(['truongphong', 'lead'], ['phochutich', 'cooperate'])
    const path = `/tasks/${given.root}/rest`
    expect(await refusal('chutich', path)).to.deep.equal([409, 'task.lead_still_works'])
    const head = await desk('truongphong')
    await head.post(`/tasks/${given['truongphong']!}/report`, { text: 'Đã xong.' })
    const leader = await desk('chutich')

    await leader.post(path, { reason: 'Hết thời gian.' })

    expect(await states(given.documentId)).to.deep.equal([
      'lead review',
      'lead done',
      'cooperate cancelled',
    ])
    expect((await leader.post(`/tasks/${given.root}/completion`)).status).to.equal(200)
  })

  it('lets one withdraw a report until the giver has read it', async () => {
    const given = await directed(['truongphong', 'lead'])
    const lead = `/tasks/${given['truongphong']!}`
    const [leader, head] = [await desk('chutich'), await desk('truongphong')]
    await head.post(`${lead}/report`, { text: 'Đã xong.' })

    expect((await head.post(`${lead}/report/withdrawal`)).status).to.equal(200)
    expect(await states(given.documentId)).to.deep.equal(['lead waiting', 'lead working'])
    await head.post(`${lead}/report`, { text: 'Đã xong, kèm số liệu.' })
    expect((await leader.post(`/tasks/${given.root}/reports/reading`)).status).to.equal(200)

    expect(await refusal('truongphong', `${lead}/report/withdrawal`)).to.deep.equal([
      409,
      'task.report_read',
    ])
  })

  it('is held by one leader at a time: of two instructions at once, the later is told', async () => {
    const given = await directed(['truongphong', 'lead'])
    const leader = await desk('chutich')

    const answers = await Promise.all([
      instruct(leader, given.root, ['phochutich', 'cooperate']),
      instruct(leader, given.root, ['phochutich', 'cooperate']),
    ])

    expect(answers.map(({ status }) => status).sort()).to.be.deep.oneOf([
      [201, 409],
      [201, 422],
    ])
    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'lead new',
      'cooperate new',
    ])
  })
})
