import { expect } from 'chai'
import { plantOffice } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { desk, directed, instruct, post, presented, stageOf, states, waitsAt } from './directing.ts'
import { refusal } from './refusals.ts'

const reason = 'Nội dung thuộc thẩm quyền của đơn vị khác.'

describe('returning an assignment', () => {
  beforeEach(plantOffice)

  it('gives it back to its giver, who must act, even while others cooperate', async () => {
    const given = await directed(['truongphong', 'lead'], ['chuyenvien', 'cooperate'])
    const head = await desk('truongphong')

    const answer = await head.post(`/tasks/${given['truongphong']!}/return`, { reason })

    expect([answer.status, answer.body]).to.deep.equal([200, { id: given['truongphong'] }])
    expect(await states(given.documentId)).to.deep.equal([
      'lead working',
      'lead returned',
      'cooperate new',
    ])
    const [line] = await linesOf('task.return')
    expect(line?.subject).to.equal(`task:${given['truongphong']!}`)
    const leader = await desk('chutich')
    const { tasks } = (await leader.get(`/documents/${given.documentId}/tasks`)).body
    expect(tasks[0].may.instruct).to.deep.equal([])
    expect(tasks[1]).to.include({ reason, isOpen: false })
  })

  it('lets the giver name another lead, who then holds the step of the process', async () => {
    const given = await directed(['truongphong', 'lead'])
    await (await desk('truongphong')).post(`/tasks/${given['truongphong']!}/return`, { reason })

    await instruct(await desk('chutich'), given.root, ['phochutich', 'lead'])

    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'lead returned',
      'lead new',
    ])
    expect(await waitsAt(given.documentId)).to.deep.equal([
      { elementId: 'handle', postId: await post('phochutich') },
    ])
  })

  it('gives what was only presented back to the clerk, who may present it again', async () => {
    const { documentId, taskId } = await presented()
    const leader = await desk('chutich')

    await leader.post(`/tasks/${taskId}/return`, { reason })

    expect(await stageOf(documentId)).to.equal('registered')
    expect((await waitsAt(documentId)).map(({ elementId }) => elementId)).to.deep.equal(['present'])
    const clerk = await desk('vanthu')
    const again = { toPostId: await post('phochutich') }
    const answer = await clerk.post(`/documents/${documentId}/presentation`, again)
    expect(answer.status).to.equal(201)
    expect(await states(documentId)).to.deep.equal(['lead returned', 'lead new'])
  })

  describe('is refused, and leaves no trace,', () => {
    it('to one who does not hold it', async () => {
      const { taskId } = await presented()

      const answer = await refusal('vanthu', `/tasks/${taskId}/return`, { reason })

      expect(answer).to.deep.equal([403, 'task.not_yours'])
    })

    it('while others work on it, and from the root once it is directed', async () => {
      const given = await directed(['truongphong', 'lead'])

      const answer = await refusal('chutich', `/tasks/${given.root}/return`, { reason })

      expect(answer).to.deep.equal([409, 'task.waits_for_others', 'task.directed_already'])
    })

    it('once it is closed, and from one who is only informed', async () => {
      const given = await directed(['truongphong', 'lead'], ['phochutich', 'inform'])
      const path = `/tasks/${given['truongphong']!}/return`
      await (await desk('truongphong')).post(path, { reason })

      expect(await refusal('truongphong', path, { reason })).to.deep.equal([409, 'task.closed'])
      expect(
        await refusal('phochutich', `/tasks/${given['phochutich']!}/return`, { reason }),
      ).to.deep.equal([409, 'task.only_to_read'])
    })
  })

  it('happens once when it is done twice at once', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')
    const giveBack = () => head.post(`/tasks/${given['truongphong']!}/return`, { reason })

    const answers = await Promise.all([giveBack(), giveBack()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect(await linesOf('task.return')).to.have.lengthOf(1)
  })
})
