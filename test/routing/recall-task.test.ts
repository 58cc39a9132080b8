import { expect } from 'chai'
import { plantOffice } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { desk, directed, instruct, states } from './directing.ts'
import { refusal } from './refusals.ts'

const reason = 'Giao nhầm, đơn vị khác phụ trách.'

describe('The leader’s pen', () => {
  beforeEach(plantOffice)

  describe('recalls', () => {
    it('what nobody has read silently: it is gone from every screen', async () => {
      const given = await directed(['truongphong', 'lead'], ['phochutich', 'cooperate'])
      const leader = await desk('chutich')

      const answer = await leader.post(`/tasks/${given['phochutich']!}/recall`, {})

      expect([answer.status, answer.body]).to.deep.equal([200, { id: given['phochutich'] }])
      expect(await states(given.documentId)).to.deep.equal([
        'lead waiting',
        'lead new',
        'cooperate recalled',
      ])
      const { tasks } = (await leader.get(`/documents/${given.documentId}/tasks`)).body
      expect(tasks).to.have.lengthOf(2)
      const deputy = await desk('phochutich')
      expect((await deputy.get('/tasks?open=no')).body.tasks).to.deep.equal([])
      expect((await linesOf('task.recall'))[0]?.line).to.contain('"isSilent":true')
    })

    it('what was read with the reason, and all that was given on from it', async () => {
      const given = await directed(['truongphong', 'lead'])
      const head = await desk('truongphong')
      await instruct(head, given['truongphong']!, ['chuyenvien', 'lead'])
      const leader = await desk('chutich')
      const path = `/tasks/${given['truongphong']!}/recall`
      expect(await refusal('chutich', path)).to.deep.equal([422, 'task.recall_needs_reason'])

      await leader.post(path, { reason })

      expect(await states(given.documentId)).to.deep.equal([
        'lead working',
        'lead recalled',
        'lead recalled',
      ])
      const [told] = (await head.get('/tasks?open=no')).body.tasks
      expect(told).to.include({ state: 'recalled', reason })
      const { tasks } = (await leader.get(`/documents/${given.documentId}/tasks`)).body
      expect(tasks[1].turns[0]).to.include({ kind: 'recall', reason })
    })

    it('neither what others gave, nor what is done', async () => {
      const given = await directed(['truongphong', 'lead'], ['phochutich', 'cooperate'])
      const lead = `/tasks/${given['truongphong']!}`
      await (await desk('truongphong')).post(`${lead}/report`, { text: 'Đã xong.' })

      expect(await refusal('phochutich', `${lead}/recall`, { reason })).to.deep.equal([
        403,
        'task.not_given_by_you',
      ])
      expect(await refusal('chutich', `${lead}/recall`, { reason })).to.deep.equal([
        409,
        'task.done_asks_redo',
      ])
    })

    it('or is reported to: of both at once one wins, and the other is told why', async () => {
      const given = await directed(['truongphong', 'lead'])
      const lead = `/tasks/${given['truongphong']!}`
      const [leader, head] = [await desk('chutich'), await desk('truongphong')]
      await head.post(`${lead}/seen`)

      const answers = await Promise.all([
        leader.post(`${lead}/recall`, { reason }),
        head.post(`${lead}/report`, { text: 'Đã xong.' }),
      ])

      expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
      const [told] = answers.find(({ status }) => status === 409)!.reasons
      const why = ['document.changed_meanwhile', 'task.closed', 'task.done_asks_redo']
      expect(why).to.include(told)
      const [root] = await states(given.documentId)
      expect(['lead working', 'lead review']).to.include(root)
    })
  })
})
