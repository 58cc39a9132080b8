import { expect } from 'chai'
import { databaseDigest } from '../support/database-digest.ts'
import { plantOffice } from '../support/incoming.ts'
import { postIdOf } from '../support/province.ts'
import { desk, directed, instruct, presented, type Name, type Naming } from './directing.ts'

describe('an instruction is refused, and leaves no trace,', () => {
  beforeEach(plantOffice)
  const refused = async (name: Name, taskId: number, ...namings: Naming[]): Promise<unknown[]> => {
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
    ['to oneself', [['chutich', 'lead']], [422, 'task.lead_stands_above', 'task.given_to_oneself']],
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

    expect(await refused('truongphong', given['truongphong']!, ['chutich', 'lead'])).to.deep.equal([
      422,
      'task.lead_stands_above',
    ])
  })

  it('to one who is only informed', async () => {
    const given = await directed(['truongphong', 'lead'], ['phochutich', 'inform'])

    expect(await refused('phochutich', given['phochutich']!, ['chuyenvien', 'lead'])).to.deep.equal(
      [409, 'task.only_to_read'],
    )
  })

  it('for what is not there', async () => {
    expect(await refused('chutich', 999_999, ['truongphong', 'lead'])).to.deep.equal([
      404,
      'task.not_found',
    ])
  })
})
