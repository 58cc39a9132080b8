import { expect } from 'chai'
import { change, row, transact } from '../../server/platform/database.ts'
import { plantOffice } from '../support/incoming.ts'
import { linesOf, personIdOf } from '../support/province.ts'
import { desk, directed, post } from './directing.ts'
import { refusal } from './refusals.ts'

const reason = 'Giao nhầm, đơn vị khác phụ trách.'

describe('The leader’s pen', () => {
  beforeEach(plantOffice)

  describe('gives to a unit', () => {
    async function toUnit() {
      const given = await directed(['phochutich', 'lead'])
      const { unitId } = (await row<{ unitId: number }>(
        'SELECT unit_id FROM posts WHERE id = :id',
        { id: await post('chuyenvien') },
      ))!
      const leader = await desk('chutich')
      const named = [{ unitId, role: 'cooperate', dueOn: null }]
      const answer = await leader.post(`/tasks/${given.root}/instruction`, {
        text: 'Phối hợp.',
        assignments: named,
      })
      return { ...given, taskId: Number(answer.body.id), unitId }
    }

    it('whose people see it; one claims it, works on it, or puts it back', async () => {
      const { taskId, documentId } = await toUnit()
      const officer = await desk('chuyenvien')
      const [waiting] = (await officer.get('/tasks')).body.tasks
      expect(waiting).to.include({ id: taskId, holderKind: 'unit', holderPostId: 0 })
      expect(waiting.may.report).to.deep.equal(['task.not_claimed'])

      expect((await officer.post(`/tasks/${taskId}/claim`)).status).to.equal(200)

      const head = await desk('truongphong')
      expect((await head.get('/tasks')).body.tasks).to.deep.equal([])
      const [seen] = (await head.get('/tasks?box=unit')).body.tasks
      expect([seen.id, seen.holderPostId]).to.deep.equal([taskId, await post('chuyenvien')])
      expect(await refusal('truongphong', `/tasks/${taskId}/claim`)).to.deep.equal([
        409,
        'task.claimed_already',
      ])
      expect((await head.post(`/tasks/${taskId}/release`, { reason })).status).to.equal(200)
      expect((await head.get('/tasks')).body.tasks[0].id).to.equal(taskId)
      const tree = (await head.get(`/documents/${documentId}/tasks`)).body.tasks
      expect(tree.at(-1).turns.map(({ kind }: { kind: string }) => kind)).to.deep.equal([
        'claim',
        'release',
      ])
    })

    it('once: of two who claim it at once, one has it', async () => {
      const { taskId } = await toUnit()
      const [officer, head] = [await desk('chuyenvien'), await desk('truongphong')]

      const answers = await Promise.all([
        officer.post(`/tasks/${taskId}/claim`),
        head.post(`/tasks/${taskId}/claim`),
      ])

      expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
      expect(answers.flatMap(({ reasons }) => reasons)).to.deep.equal(['task.claimed_already'])
      expect(await linesOf('task.claim')).to.have.lengthOf(1)
    })
  })

  it('gives to a person in a post, whom nobody who comes after inherits from', async () => {
    const { root } = await directed(['truongphong', 'lead'])
    const personId = await personIdOf('phochutich.ubnd')
    const leader = await desk('chutich')
    const named = { postId: await post('phochutich'), personId, role: 'cooperate' }
    const given = { text: 'Phối hợp.', assignments: [named] }

    const { body } = await leader.post(`/tasks/${root}/instruction`, given)

    const deputy = await desk('phochutich')
    expect((await deputy.get('/tasks')).body.tasks[0]).to.include({
      id: body.id,
      holderKind: 'person',
    })
    // Another comes into the post: the work stays with the person.
    const postId = named.postId
    const other = await personIdOf('vanthu.ubnd')
    await transact(() =>
      change('UPDATE holdings SET person_id = :other WHERE post_id = :postId', { other, postId }),
    )
    expect(await refusal('vanthu', `/tasks/${String(body.id)}/seen`)).to.deep.equal([
      403,
      'task.not_yours',
    ])
  })
})
