import { expect } from 'chai'
import { change, transact } from '../../server/platform/database.ts'
import { plantOffice } from '../support/incoming.ts'
import { signedIn } from '../support/desk.ts'
import { desk, presented } from './directing.ts'

describe('the list of tasks', () => {
  beforeEach(plantOffice)

  it('gives page after page, the earliest deadline first and those without one last', async () => {
    await presented()
    for (const day of ['2099-12-03', '2099-12-01', '2099-12-02']) await presented(day)
    await presented()
    await transact(() =>
      change("UPDATE tasks SET due_on = '9999-12-31', due_source = NULL WHERE due_on < '2099'", {}),
    )
    const leader = await desk('chutich')
    const days: unknown[] = []

    let next: string | null = ''
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${next}`
      const { body } = await leader.get(`/tasks?limit=2${after}`)
      days.push(body.tasks.map(({ dueOn }: { dueOn: string | null }) => dueOn))
      next = body.next
    }

    expect(days).to.deep.equal([['2099-12-01', '2099-12-02'], ['2099-12-03', null], [null]])
  })

  it('holds what waits for one’s own post only', async () => {
    await presented()

    const { body } = await (await desk('phochutich')).get('/tasks')

    expect(body).to.deep.equal({ tasks: [], next: null })
  })

  it('refuses a page that begins nowhere', async () => {
    const { status } = await (await desk('chutich')).get('/tasks?after=yesterday')

    expect(status).to.equal(400)
  })

  it('shows the tree of a document to its own body, and to an auditor', async () => {
    const { documentId } = await presented()
    const stranger = await signedIn('bithu.tu')
    const auditor = await signedIn('thanhtravien.ttt')

    expect((await stranger.get(`/documents/${documentId}/tasks`)).reasons).to.deep.equal([
      'document.not_found',
    ])
    const { body } = await auditor.get(`/documents/${documentId}/tasks`)
    expect(body.may).to.deep.equal({ present: ['task.not_your_role', 'task.not_registered'] })
    expect(body.tasks[0].may.instruct).to.deep.equal(['task.not_yours', 'task.not_your_role'])
  })
})
