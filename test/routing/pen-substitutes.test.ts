import { expect } from 'chai'
import { row, rows } from '../../server/platform/database.ts'
import { away } from '../support/absence.ts'
import { signedIn } from '../support/desk.ts'
import { openOffice } from '../support/documents.ts'
import { contextOf } from '../support/incoming.ts'
import { directed, instruct, presented } from './directing.ts'

const text = 'Thực hiện, báo cáo kết quả.'
const reason = 'Thay đổi kế hoạch.'

describe('The pen', () => {
  beforeEach(openOffice)

  it('names the substitute and the absent in every turn of the tree', async () => {
    await away('chutich.ubnd', 'phochutich.ubnd')
    const { taskId, documentId } = await presented()
    const deputy = await signedIn('phochutich.ubnd')
    const given = await instruct(
      deputy,
      taskId,
      ['truongphong', 'lead'],
      ['chuyenvien', 'cooperate'],
    )
    expect(given.reasons).to.deep.equal([])
    const ids = (await deputy.get(`/documents/${documentId}/tasks`)).body.tasks as { id: number }[]
    const cooperating = ids.at(-1)?.id ?? 0
    const recall = await deputy.post(`/tasks/${cooperating}/recall`, { reason })

    expect(recall.reasons).to.deep.equal([])
    const turns = await rows<Record<string, string>>(
      `SELECT kind, by_name, for_post_title, for_person_name FROM task_turns ORDER BY id`,
    )
    const absent = await row<{ name: string }>(
      "SELECT name FROM people WHERE log_in = 'chutich.ubnd'",
    )
    expect(turns.map(({ kind }) => kind)).to.deep.equal(['give', 'recall'])
    for (const turn of turns) {
      expect(turn).to.include({ forPostTitle: 'Chủ tịch', forPersonName: absent?.name })
      expect(turn['byName']).not.to.equal(absent?.name)
    }
  })

  it('passes work on to a unit, and to only the person who holds a post', async () => {
    const given = await directed(['truongphong', 'lead'])
    const head = await signedIn('truongphong.ubnd')
    const officer = await contextOf('chuyenvien.ubnd')
    const { postId, personId, unitId } = officer.actor
    const path = `/tasks/${String(given['truongphong'])}/forward`
    const stranger = await head.post(path, { to: { postId, personId: 1 }, text })
    expect(stranger.reasons).to.deep.equal(['task.person_not_in_post'])
    const forwarded = await head.post(path, { to: { unitId }, text })

    expect(forwarded.reasons).to.deep.equal([])
    const box = (await head.get('/tasks?box=unit')).body.tasks as { id: number }[]
    expect(box.map(({ id }) => id)).to.deep.equal([forwarded.body.id])
    const lead = { to: { postId, personId }, text, formerLead: 'recall', reason }
    const changed = await head.post(`/tasks/${String(given['truongphong'])}/lead`, lead)
    expect(changed.reasons).to.deep.equal([])
    const task = await row<{ holderKind: string; namedId: number }>(
      'SELECT holder_kind, named_id FROM tasks WHERE id = :id',
      { id: changed.body.id },
    )
    expect(task).to.deep.equal({ holderKind: 'person', namedId: personId })
  })
})
