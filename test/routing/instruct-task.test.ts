import { expect } from 'chai'
import { counted } from '../../server/platform/database.ts'
import { databaseDigest } from '../support/database-digest.ts'
import { plantOffice } from '../support/incoming.ts'
import { linesOf, postIdOf } from '../support/province.ts'
import {
  desk,
  directed,
  instruct,
  post,
  presented,
  stageOf,
  states,
  waitsAt,
  type Name,
  type Naming,
} from './directing.ts'

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

  it('takes at most twelve statements and one commit', async () => {
    const { taskId } = await presented()
    const leader = await desk('chutich')
    await leader.get('/tasks')
    const body = {
      text: 'Giao thực hiện.',
      assignments: [{ postId: await post('truongphong'), role: 'lead' }],
    }
    const before = counted()

    await leader.post(`/tasks/${taskId}/instruction`, body)

    const after = counted()
    expect(after.commits - before.commits).to.equal(1)
    const forTheSession = 1
    expect(after.statements - before.statements - forTheSession).to.be.at.most(12)
  })

  describe('is refused, and leaves no trace,', () => {
    const refused = async (
      name: Name,
      taskId: number,
      ...namings: Naming[]
    ): Promise<unknown[]> => {
      const from = await desk(name)
      const before = await databaseDigest()
      const answer = await instruct(from, taskId, ...namings)
      expect(await databaseDigest()).to.equal(before)
      return [answer.status, ...answer.reasons]
    }

    const bySituation: [string, Naming[], unknown[]][] = [
      ['with nobody to lead', [['truongphong', 'cooperate']], [422, 'task.no_lead']],
      [
        'with two to lead',
        [
          ['truongphong', 'lead'],
          ['chuyenvien', 'lead'],
        ],
        [422, 'task.more_than_one_lead'],
      ],
      [
        'with somebody named twice',
        [
          ['truongphong', 'lead'],
          ['truongphong', 'inform'],
        ],
        [422, 'task.named_twice'],
      ],
      [
        'to oneself',
        [['chutich', 'lead']],
        [422, 'task.lead_stands_above', 'task.given_to_oneself'],
      ],
      [
        'with a deadline after the giver’s own',
        [['truongphong', 'lead', '2099-12-02']],
        [422, 'task.due_after_givers'],
      ],
      [
        'with a deadline that has passed',
        [['truongphong', 'lead', '2020-01-01']],
        [422, 'task.due_in_the_past'],
      ],
    ]
    for (const [situation, namings, expected] of bySituation) {
      it(situation, async () => {
        const { taskId } = await presented('2099-12-01')

        expect(await refused('chutich', taskId, ...namings)).to.deep.equal(expected)
      })
    }

    it('to one who does not hold the assignment or directs nothing', async () => {
      const { taskId } = await presented()

      expect(await refused('chuyenvien', taskId, ['truongphong', 'lead'])).to.deep.equal([
        403,
        'task.not_yours',
        'task.not_your_role',
      ])
    })

    it('to another body', async () => {
      const { taskId } = await presented()
      const leader = await desk('chutich')
      const before = await databaseDigest()

      const answer = await leader.post(`/tasks/${taskId}/instruction`, {
        text: 'Giao thực hiện.',
        assignments: [{ postId: await postIdOf('bithu.tu'), role: 'lead' }],
      })

      expect([answer.status, ...answer.reasons]).to.deep.equal([422, 'task.post_not_held_here'])
      expect(await databaseDigest()).to.equal(before)
    })

    it('with a second lead while one leads, and to one who has it already', async () => {
      const given = await directed(['truongphong', 'lead'])

      expect(await refused('chutich', given.root, ['chuyenvien', 'lead'])).to.deep.equal([
        422,
        'task.more_than_one_lead',
      ])
      expect(await refused('chutich', given.root, ['truongphong', 'cooperate'])).to.deep.equal([
        422,
        'task.has_it_already',
      ])
    })

    it('with a lead who stands above', async () => {
      const given = await directed(['truongphong', 'lead'])

      expect(
        await refused('truongphong', given['truongphong']!, ['chutich', 'lead']),
      ).to.deep.equal([422, 'task.lead_stands_above'])
    })

    it('to one who is only informed', async () => {
      const given = await directed(['truongphong', 'lead'], ['phochutich', 'inform'])

      expect(
        await refused('phochutich', given['phochutich']!, ['chuyenvien', 'lead']),
      ).to.deep.equal([409, 'task.only_to_read'])
    })

    it('for what is not there', async () => {
      expect(await refused('chutich', 999_999, ['truongphong', 'lead'])).to.deep.equal([
        404,
        'task.not_found',
      ])
    })
  })

  it('stands once when it is given twice at once', async () => {
    const { documentId, taskId } = await presented()
    const leader = await desk('chutich')
    const give = () => instruct(leader, taskId, ['truongphong', 'lead'])

    const answers = await Promise.all([give(), give()])

    const [done, refused] = answers.sort((one, other) => one.status - other.status)
    expect(done?.status).to.equal(201)
    expect(refused?.status).to.be.oneOf([409, 422])
    expect(await states(documentId)).to.deep.equal(['lead waiting', 'lead new'])
  })
})
