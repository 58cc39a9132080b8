import { expect } from 'chai'
import { databaseDigest } from '../support/database-digest.ts'
import { signedIn } from '../support/desk.ts'
import { plantOffice } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { desk, directed, presented, states } from './directing.ts'

describe('reading an assignment', () => {
  beforeEach(plantOffice)

  it('is noted the first time only', async () => {
    const { documentId, taskId } = await presented()
    const leader = await desk('chutich')

    const first = await leader.post(`/tasks/${taskId}/seen`)
    const before = await databaseDigest()
    const again = await leader.post(`/tasks/${taskId}/seen`)

    expect([first.status, first.body]).to.deep.equal([200, { id: taskId }])
    expect([again.status, again.body]).to.deep.equal([200, { id: taskId }])
    expect(await databaseDigest()).to.equal(before)
    expect(await states(documentId)).to.deep.equal(['lead seen'])
    expect(await linesOf('task.see')).to.have.lengthOf(1)
  })

  it('is all that one who is informed has to do', async () => {
    const given = await directed(['truongphong', 'lead'], ['phochutich', 'inform'])
    const deputy = await desk('phochutich')
    const { body } = await deputy.get('/tasks')
    expect(body.tasks[0].may).to.deep.include({
      see: [],
      instruct: ['task.only_to_read'],
      forward: ['task.only_to_read'],
      return: ['task.only_to_read'],
      report: ['task.only_to_read'],
      complete: ['task.only_to_read', 'task.nothing_to_accept'],
    })

    await deputy.post(`/tasks/${given['phochutich']!}/seen`)

    expect((await deputy.get('/tasks')).body.tasks).to.deep.equal([])
    const closed = (await deputy.get('/tasks?open=no')).body.tasks
    expect(closed[0]).to.include({ role: 'inform', state: 'done', isOpen: false })
  })

  it('is refused to others, and leaves no trace', async () => {
    const { taskId } = await presented()
    const officer = await desk('chuyenvien')
    const stranger = await signedIn('bithu.tu')
    const before = await databaseDigest()

    const answers = [
      await officer.post(`/tasks/${taskId}/seen`),
      await stranger.post(`/tasks/${taskId}/seen`),
    ]

    expect(answers.map(({ status, reasons }) => [status, ...reasons])).to.deep.equal([
      [403, 'task.not_yours'],
      [404, 'task.not_found'],
    ])
    expect(await databaseDigest()).to.equal(before)
  })

  it('is noted once when it happens twice at once', async () => {
    const { taskId } = await presented()
    const leader = await desk('chutich')

    await Promise.all([leader.post(`/tasks/${taskId}/seen`), leader.post(`/tasks/${taskId}/seen`)])

    expect(await linesOf('task.see')).to.have.lengthOf(1)
  })
})
