import { expect } from 'chai'
import { change, transact } from '../../server/platform/database.ts'
import { plantOffice, registeredBy } from '../support/incoming.ts'
import { linesOf } from '../support/province.ts'
import { desk, directed, instruct, stageOf, states } from './directing.ts'
import { refusal } from './refusals.ts'

const text = 'Đã tham mưu, kết quả kèm theo.'

/** An issued document of the same body, as the answer to another. */
async function issuedAnswer(stage = 'issued'): Promise<number> {
  const documentId = await registeredBy('vanthu.ubnd')
  await transact(() =>
    change("UPDATE documents SET direction = 'outgoing', stage = :stage WHERE id = :documentId", {
      documentId,
      stage,
    }),
  )
  return documentId
}

describe('reporting a result', () => {
  beforeEach(plantOffice)

  it('closes the assignment; its giver judges once everybody has reported', async () => {
    const given = await directed(
      ['truongphong', 'lead'],
      ['chuyenvien', 'cooperate'],
      ['phochutich', 'watch'],
    )
    const answerDocumentId = await issuedAnswer()
    const head = await desk('truongphong')
    const officer = await desk('chuyenvien')

    const path = `/tasks/${given['truongphong']!}/report`
    const answer = await head.post(path, { text, answerDocumentId })

    expect([answer.status, answer.reasons]).to.deep.equal([200, []])
    expect(await stageOf(given.documentId)).to.equal('processing')
    expect((await states(given.documentId)).slice(0, 3)).to.deep.equal([
      'lead waiting',
      'lead done',
      'cooperate new',
    ])
    await officer.post(`/tasks/${given['chuyenvien']!}/report`, { text })
    expect(await states(given.documentId)).to.deep.equal([
      'lead review',
      'lead done',
      'cooperate done',
      'watch new',
    ])
    const { tasks } = (await head.get(`/documents/${given.documentId}/tasks`)).body
    expect(tasks[1]).to.include({ report: text, answerDocumentId, isOpen: false })
    expect(await linesOf('task.report')).to.have.lengthOf(2)
    expect(await linesOf('document.process')).to.have.lengthOf(1)
  })

  it('goes up step by step from below', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')
    const below = await instruct(head, given['truongphong']!, ['chuyenvien', 'lead'])
    const officer = await desk('chuyenvien')

    await officer.post(`/tasks/${below.body.id}/report`, { text })
    expect(await states(given.documentId)).to.deep.equal([
      'lead waiting',
      'lead review',
      'lead done',
    ])
    await head.post(`/tasks/${given['truongphong']!}/report`, { text })

    expect(await states(given.documentId)).to.deep.equal(['lead review', 'lead done', 'lead done'])
  })

  describe('is refused, and leaves no trace,', () => {
    it('to one who does not hold the assignment', async () => {
      const given = await directed(['truongphong', 'lead'])
      const path = `/tasks/${given['truongphong']!}/report`

      expect(await refusal('chuyenvien', path, { text })).to.deep.equal([403, 'task.not_yours'])
    })

    it('from the root, and while others work on it', async () => {
      const given = await directed(['truongphong', 'lead'])

      expect(await refusal('chutich', `/tasks/${given.root}/report`, { text })).to.deep.equal([
        409,
        'task.waits_for_others',
        'task.nobody_to_report_to',
      ])
    })

    it('with an answer that is none', async () => {
      const given = await directed(['truongphong', 'lead'])
      const path = `/tasks/${given['truongphong']!}/report`
      const report = async (answerDocumentId: number) =>
        await refusal('truongphong', path, { text, answerDocumentId })

      expect(await report(await issuedAnswer('sealed'))).to.deep.equal([
        422,
        'task.answer_not_issued',
      ])
      expect(await report(given.documentId)).to.deep.equal([422, 'task.answer_not_yours'])
      expect(await report(999_999)).to.deep.equal([404, 'document.not_found'])
    })
  })

  it('happens once when it is done twice at once', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await desk('truongphong')
    const report = () => head.post(`/tasks/${given['truongphong']!}/report`, { text })

    const answers = await Promise.all([report(), report()])

    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect(await linesOf('task.report')).to.have.lengthOf(1)
  })

  it('leaves nobody waiting when two report at once', async () => {
    const given = await directed(['truongphong', 'lead'], ['chuyenvien', 'cooperate'])
    const head = await desk('truongphong')
    const officer = await desk('chuyenvien')
    const ways = [
      () => head.post(`/tasks/${given['truongphong']!}/report`, { text }),
      () => officer.post(`/tasks/${given['chuyenvien']!}/report`, { text }),
    ]

    const answers = await Promise.all(ways.map((report) => report()))
    for (const [index, { status }] of answers.entries()) if (status === 409) await ways[index]!()

    expect(await states(given.documentId)).to.deep.equal([
      'lead review',
      'lead done',
      'cooperate done',
    ])
  })
})
