import { expect } from 'chai'
import { plantOffice } from '../support/incoming.ts'
import { linesOf, postIdOf } from '../support/province.ts'
import { desk, directed, post, presented, stageOf, states, waitsAt } from './directing.ts'
import { refusal } from './refusals.ts'

const text = 'Chuyển đồng chí nghiên cứu, tham mưu.'

describe('forwarding an assignment', () => {
  beforeEach(plantOffice)

  it('makes one other lead below, while its holder waits for the result', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')
    const toPostId = await post('chuyenvien')

    const answer = await head.post(`/tasks/${given['truongphong']!}/forward`, {
      to: { postId: toPostId },
      text,
    })

    expect([answer.status, answer.reasons]).to.deep.equal([201, []])
    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'lead waiting',
      'lead new',
    ])
    expect(await stageOf(given.documentId)).to.equal('processing')
    expect(await linesOf('document.process')).to.have.lengthOf(1)
    const officer = await desk('chuyenvien')
    const { tasks } = (await officer.get('/tasks')).body
    expect(tasks[0]).to.include({ id: answer.body.id, instruction: text, depth: 2 })
  })

  it('directs the document when its leader passes it on', async () => {
    const { documentId, taskId } = await presented()
    const leader = await desk('chutich')
    const toPostId = await post('phochutich')

    await leader.post(`/tasks/${taskId}/forward`, { to: { postId: toPostId }, text })

    expect(await stageOf(documentId)).to.equal('directed')
    expect(await waitsAt(documentId)).to.deep.equal([{ elementId: 'handle', postId: toPostId }])
  })

  describe('is refused, and leaves no trace,', () => {
    it('to one who does not hold it', async () => {
      const { taskId } = await presented()
      const body = { to: { postId: await post('truongphong') }, text }

      const answer = await refusal('chuyenvien', `/tasks/${taskId}/forward`, body)

      expect(answer).to.deep.equal([403, 'task.not_yours'])
    })

    it('while somebody leads below already', async () => {
      const given = await directed(['truongphong', 'lead'])
      const body = { to: { postId: await post('chuyenvien') }, text }

      const answer = await refusal('chutich', `/tasks/${given.root}/forward`, body)

      expect(answer).to.deep.equal([409, 'task.has_a_lead'])
    })

    it('to another body, to oneself, and back up', async () => {
      const given = await directed(['truongphong', 'lead'])
      const path = `/tasks/${given['truongphong']!}/forward`
      const to = async (postId: number) =>
        await refusal('truongphong', path, { to: { postId }, text })

      expect(await to(await postIdOf('bithu.tu'))).to.deep.equal([422, 'task.post_not_held_here'])
      expect(await to(await post('truongphong'))).to.deep.equal([
        422,
        'task.lead_stands_above',
        'task.given_to_oneself',
      ])
      expect(await to(await post('chutich'))).to.deep.equal([422, 'task.lead_stands_above'])
    })
  })

  it('happens once when it is done twice at once', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')
    const toPostId = await post('chuyenvien')
    const path = `/tasks/${given['truongphong']!}/forward`
    const forward = () => head.post(path, { to: { postId: toPostId }, text })

    const answers = await Promise.all([forward(), forward()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(await states(given.documentId)).to.have.lengthOf(3)
  })
})
