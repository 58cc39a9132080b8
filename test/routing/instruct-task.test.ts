import { expect } from 'chai'
import { plantOffice } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { desk, directed, instruct, post, presented, stageOf, states, waitsAt } from './directing.ts'

describe('an instruction', () => {
  beforeEach(plantOffice)

  it('names who leads, who cooperates and who is informed, and directs the document', async () => {
    const { documentId, taskId } = await presented('2099-12-01')
    const leader = await desk('chutich')

    const answer = await instruct(
      leader,
      taskId,
      ['truongphong', 'lead', '2099-11-30'],
      ['chuyenvien', 'cooperate'],
      ['phochutich', 'inform'],
    )

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
    expect(await stageOf(documentId)).to.equal('directed')
    expect(await waitsAt(documentId)).to.deep.equal([
      { elementId: 'handle', postId: await post('truongphong') },
    ])
    const { body } = await leader.get(`/documents/${documentId}/tasks`)
    const shown = body.tasks.map((task: Record<string, unknown>) => [
      task['holderTitle'],
      task['role'],
      task['state'],
      task['dueOn'],
      task['depth'],
      task['parentId'] === taskId,
    ])
    expect(shown).to.deep.equal([
      ['Chủ tịch', 'lead', 'waiting', '2099-12-01', 0, false],
      ['Trưởng phòng Tổng hợp', 'lead', 'new', '2099-11-30', 1, true],
      ['Chuyên viên Tổng hợp', 'cooperate', 'new', '2099-12-01', 1, true],
      ['Phó Chủ tịch', 'inform', 'new', '2099-12-01', 1, true],
    ])
    expect(body.tasks[1].id).to.equal(answer.body.id)
    const [line] = await linesOf('task.instruct')
    expect(line?.subject).to.equal(`task:${taskId}`)
    const [direct] = await linesOf('document.direct')
    expect(direct?.subject).to.equal(`document:${documentId}`)
  })

  it('adds others while one leads', async () => {
    const given = await directed(['truongphong', 'lead'])
    const leader = await desk('chutich')

    const answer = await instruct(leader, given.root, ['chuyenvien', 'cooperate'])

    expect(answer.reasons).to.deep.equal([])
    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'lead new',
      'cooperate new',
    ])
  })

  it('goes on below: a head of unit directs the assignment given to them', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')

    const answer = await instruct(head, given['truongphong']!, ['chuyenvien', 'lead'])

    expect(answer.reasons).to.deep.equal([])
    expect(await stageOf(given.documentId)).to.equal('processing')
    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'lead waiting',
      'lead new',
    ])
  })

  it('stands once when it is given twice at once', async () => {
    const { documentId, taskId } = await presented()
    const leader = await desk('chutich')
    const give = () => instruct(leader, taskId, ['truongphong', 'lead'])

    const answers = await Promise.all([give(), give()])

    const [done, refused] = answers.sort((one, other) => one.status - other.status)
    expect(done.status).to.equal(201)
    expect(refused.status).to.be.oneOf([409, 422])
    expect(await states(documentId)).to.deep.equal(['lead waiting', 'lead new'])
  })
})
