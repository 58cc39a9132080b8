import { expect } from 'chai'
import { costOf } from '../support/cost.ts'
import type { Desk } from '../support/desk.ts'
import { plantOffice, registeredBy } from '../support/incoming.ts'
import { desk, directed, post, presented } from './directing.ts'

/** Statements of the request beside its act: the session is read. */
const forTheSession = 1

/** Statements of an act with which a process begins. */
const beginningProcess = 13

/** How many statements and commits the act behind a request takes. */
async function costOfAct(from: Desk, path: string, body: object = {}) {
  await from.get('/tasks')
  const { statements, commits, result } = await costOf(() => from.post(path, body))
  expect(result.reasons).to.deep.equal([])
  return { statements: statements - forTheSession, commits }
}

describe('the acts on assignments', () => {
  beforeEach(plantOffice)

  async function expectCheap(from: Desk, path: string, body?: object, most = 12): Promise<void> {
    const { statements, commits } = await costOfAct(from, path, body)
    expect(commits, path).to.equal(1)
    expect(statements, path).to.be.at.most(most)
  }

  it('take at most twelve statements, thirteen to begin a process, and one commit each', async () => {
    const [clerk, leader, head] = [
      await desk('vanthu'),
      await desk('chutich'),
      await desk('truongphong'),
    ]
    const registered = await registeredBy('vanthu.ubnd')
    const toPostId = await post('chutich')
    const postId = await post('truongphong')
    await expectCheap(clerk, `/documents/${registered}/presentation`, { toPostId })
    const { taskId } = await presented()
    const assignments = [{ postId, role: 'lead' }]
    await expectCheap(leader, `/tasks/${taskId}/instruction`, { text: 'Giao.', assignments })
    const forwarded = await presented()
    const forward = { to: { postId }, text: 'Giao.' }
    await expectCheap(leader, `/tasks/${forwarded.taskId}/forward`, forward)
    const given = await directed(['truongphong', 'lead'], ['phochutich', 'watch'])
    await expectCheap(head, `/tasks/${given['truongphong']!}/report`, { text: 'Đã xong.' })
    await expectCheap(leader, `/tasks/${given.root}/completion`)
    const dossier = { code: '01.TH', title: 'Báo cáo năm 2026', retention: 10 }
    const { id } = (await clerk.post('/dossiers', dossier)).body
    await expectCheap(clerk, `/dossiers/${id}/documents`, { documentId: given.documentId })
    await expectCheap(clerk, `/dossiers/${id}/closing`, { retention: 10 }, beginningProcess)
    await expectPenCheap()
    const back = await presented()
    await expectCheap(leader, `/tasks/${back.taskId}/return`, { reason: 'Trình lại.' })
  })
  async function expectPenCheap(): Promise<void> {
    const [leader, head, deputy] = [
      await desk('chutich'),
      await desk('truongphong'),
      await desk('phochutich'),
    ]
    const given = await directed(['truongphong', 'lead', '2099-11-20'], ['phochutich', 'cooperate'])
    const lead = `/tasks/${given['truongphong']!}`
    const reason = 'Cần bổ sung.'
    await expectCheap(head, `${lead}/extension`, { text: reason, dueOn: '2099-12-01' })
    const { tasks } = (await leader.get(`/documents/${given.documentId}/tasks`)).body
    const answer = `${lead}/requests/${String(tasks[1].requests[0].id)}/answer`
    await expectCheap(leader, answer, { outcome: 'refused', text: reason })
    await head.post(`${lead}/report`, { text: 'Đã xong.' })
    await expectCheap(head, `${lead}/report/withdrawal`)
    await head.post(`${lead}/report`, { text: 'Đã xong.' })
    await expectCheap(leader, `/tasks/${given.root}/rest`, { reason })
    await expectCheap(leader, `/tasks/${given.root}/reports/reading`)
    await expectCheap(leader, `${lead}/redo`, { reason })
    const to = { postId: await post('chuyenvien') }
    const change = { to, text: 'Giao.', formerLead: 'recall', reason }
    await expectCheap(leader, `/tasks/${given.root}/lead`, change)
    await deputy.get('/tasks')
    const { id } = (await leader.get(`/documents/${given.documentId}/tasks`)).body.tasks.at(-1)
    await expectCheap(leader, `/tasks/${String(id)}/recall`)
  }
})
