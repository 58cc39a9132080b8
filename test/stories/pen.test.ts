import { expect } from 'chai'
import { settle } from '../../server/journal/sequence.ts'
import { desk, directed, instruct, post, states } from '../routing/directing.ts'
import { plantOffice } from '../support/incoming.ts'
import type { Desk, Json } from '../support/desk.ts'

describe('A report of a commune in the hands of the people’s committee', () => {
  let chairman: Desk
  let deputy: Desk
  let head: Desk
  let officer: Desk

  beforeEach(async () => {
    await plantOffice()
    chairman = await desk('chutich')
    deputy = await desk('phochutich')
    head = await desk('truongphong')
    officer = await desk('chuyenvien')
  })

  it('is led by one, changed, recalled, asked for again and closed, and everybody knows why', async () => {
    // The chairman lets the head of the unit lead, and the deputy cooperate.
    const given = await directed(['truongphong', 'lead', '2099-12-20'], ['phochutich', 'cooperate'])
    const { documentId, root } = given

    // The head asks what is meant and wants more days; the chairman answers and refuses the days.
    const lead = `/tasks/${String(given['truongphong'])}`
    await head.post(`${lead}/clarification`, { text: 'Báo cáo cả năm hay sáu tháng?' })
    await head.post(`${lead}/extension`, { text: 'Chờ số liệu của xã.', dueOn: '2099-12-30' })
    const [question, days] = (await requestsOf(documentId)) as [Json, Json]
    await answer(lead, question, { outcome: 'answered', text: 'Sáu tháng cuối năm.' })
    await answer(lead, days, { outcome: 'refused', text: 'Tỉnh ủy cần ngay.' })

    // The chairman changes his mind: the deputy leads, and the head cooperates on.
    const to = { postId: await post('phochutich') }
    const reason = 'Đồng chí Phó Chủ tịch phụ trách lĩnh vực.'
    const change = { to, text: 'Chủ trì, báo cáo.', formerLead: 'cooperate', reason }
    await chairman.post(`/tasks/${String(root)}/lead`, change)
    expect(await states(documentId)).to.deep.equal(['lead waiting', 'cooperate new', 'lead new'])

    // The deputy gives it on to an officer, and takes it back before anybody has read it: silently.
    const promoted = given['phochutich']!
    await instruct(deputy, promoted, ['chuyenvien', 'lead'])
    const [mistaken] = (await officer.get('/tasks')).body.tasks as Json[]
    await deputy.post(`/tasks/${String(mistaken?.id)}/recall`, {})
    expect((await officer.get('/tasks?open=no')).body.tasks).to.deep.equal([])

    // The deputy reports; the chairman reads it and wants it again, with figures.
    await deputy.post(`/tasks/${promoted}/report`, { text: 'Đã tổng hợp.' })
    await chairman.post(`/tasks/${String(root)}/reports/reading`)
    await chairman.post(`/tasks/${promoted}/redo`, { reason: 'Bổ sung số liệu.' })
    await deputy.post(`/tasks/${promoted}/report`, { text: 'Đã bổ sung số liệu.' })

    // The head is late; the chairman waits no longer and closes.
    await chairman.post(`/tasks/${String(root)}/rest`, { reason: 'Đủ số liệu.' })
    const closed = await chairman.post(`/tasks/${String(root)}/completion`, { opinion: 'Đồng ý.' })

    expect(closed.status).to.equal(200)
    expect(await states(documentId)).to.deep.equal([
      'lead done',
      'cooperate cancelled',
      'lead done',
      'lead recalled',
    ])
    expect(await turnsOf(documentId)).to.deep.equal([
      'lead: Đồng chí Phó Chủ tịch phụ trách lĩnh vực.',
      'redo: Bổ sung số liệu.',
      'rest: Đủ số liệu.',
    ])
  })

  const answer = (task: string, { id }: Json, given: object) =>
    chairman.post(`${task}/requests/${String(id)}/answer`, given)

  async function treeOf(documentId: number): Promise<Json[]> {
    await settle()
    return (await chairman.get(`/documents/${String(documentId)}/tasks`)).body.tasks as Json[]
  }

  async function requestsOf(documentId: number): Promise<Json[]> {
    return (await treeOf(documentId)).flatMap(({ requests }) => requests as Json[])
  }

  async function turnsOf(documentId: number): Promise<string[]> {
    const turns = (await treeOf(documentId)).flatMap((task) => task['turns'] as Json[])
    const inOrder = turns.sort((one, other) => Number(one['id']) - Number(other['id']))
    return inOrder.map(({ kind, reason }) => `${String(kind)}: ${String(reason)}`)
  }
})
