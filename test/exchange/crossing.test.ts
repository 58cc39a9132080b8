import { expect } from 'chai'
import { settle } from '../../server/journal/sequence.ts'
import { row } from '../../server/platform/database.ts'
import { signedIn, type Desk, type Json } from '../support/desk.ts'
import { bodyId, postIdOf } from '../support/province.ts'
import { openBook } from '../support/incoming.ts'
import { inbox, issued, openProvince } from './sealed-document.ts'

const text = 'Rà soát, báo cáo kết quả.'

/** One who leads a body, and one who keeps its registers. */
interface Hands {
  leader: Desk
  clerk: Desk
  leaderPostId: number
}

async function handsOf(leader: string, clerk: string): Promise<Hands> {
  const leaderPostId = await postIdOf(leader)
  return { leader: await signedIn(leader), clerk: await signedIn(clerk), leaderPostId }
}

/** Registers what lies in a body's inbox and presents it to its leader; gives the document and the root. */
async function taken(hands: Hands, logIn: string) {
  await settle()
  await openBook((await hands.clerk.get('/session')).body.agency.id as number)
  const { path, delivery } = await inbox(logIn)
  const { body } = await hands.clerk.post(`${path}/registration`, {})
  const presented = await hands.clerk.post(`/documents/${body.id as number}/presentation`, {
    toPostId: hands.leaderPostId,
  })
  return { documentId: body.id as number, taskId: presented.body.id as number, delivery }
}

const give = (from: Desk, taskId: number, agencyId: number, dueOn: string | null = null) =>
  from.post(`/tasks/${taskId}/instruction`, {
    text,
    assignments: [{ agencyId, role: 'lead', dueOn }],
  })

async function treeOf(desk: Desk, documentId: number): Promise<Json[]> {
  await settle()
  return (await desk.get(`/documents/${documentId}/tasks`)).body.tasks as Json[]
}

describe('An assignment given to another body', () => {
  let province: Hands
  let department: Hands

  beforeEach(async () => {
    await openProvince()
    province = await handsOf('chutich.ubnd', 'vanthu.ubnd')
    department = await handsOf('giamdoc.snv', 'chuyenvien.snv')
    await issued({ to: ['H90'] })
  })

  it('goes there as a copy with the instruction and the deadline, into a tree of its own', async () => {
    const here = await taken(province, 'vanthu.ubnd')

    await give(province.leader, here.taskId, await bodyId('H90.02'), '2099-11-30')

    const there = await taken(department, 'chuyenvien.snv')
    expect(there.delivery.asked).to.deep.equal([
      {
        role: 'lead',
        instruction: text,
        dueOn: '2099-11-30',
        recalledAt: null,
        recallReason: null,
      },
    ])
    const document = (await department.leader.get(`/documents/${there.documentId}`)).body
    expect(document).to.include({ dueOn: '2099-11-30', issuerName: 'Tỉnh ủy Hương Sơn' })
    const tree = await treeOf(department.leader, there.documentId)
    expect(tree.map(({ parentId, holderTitle }) => [parentId, holderTitle])).to.deep.equal([
      [null, 'Giám đốc'],
    ])
    const [, remote] = await treeOf(province.leader, here.documentId)
    expect(remote).to.include({
      holderKind: 'agency',
      holderTitle: 'Sở Nội vụ tỉnh Hương Sơn',
      state: 'seen',
    })
    expect(
      (await department.leader.get(`/documents/${here.documentId}/tasks`)).reasons,
    ).to.deep.equal(['document.not_found'])
  })

  it('reports back when that body has completed it; its giver then judges', async () => {
    const here = await taken(province, 'vanthu.ubnd')
    await give(province.leader, here.taskId, await bodyId('H90.02'))
    const there = await taken(department, 'chuyenvien.snv')

    await department.leader.post(`/tasks/${there.taskId}/completion`, {
      opinion: 'Đã rà soát xong.',
    })

    const [root, remote] = await treeOf(province.leader, here.documentId)
    expect(root?.state).to.equal('review')
    expect(remote).to.include({ state: 'done', report: 'Đã rà soát xong.' })
    expect((await province.leader.post(`/tasks/${here.taskId}/completion`)).status).to.equal(200)
  })

  it('comes back to its giver with the reason when that body refuses it', async () => {
    const here = await taken(province, 'vanthu.ubnd')
    await give(province.leader, here.taskId, await bodyId('H90.02'))
    await settle()
    const { path } = await inbox('chuyenvien.snv')

    await department.clerk.post(`${path}/refusal`, { reason: 'Không thuộc thẩm quyền.' })

    const [root, remote] = await treeOf(province.leader, here.documentId)
    expect(root?.state).to.equal('working')
    expect(remote).to.include({ state: 'returned', reason: 'Không thuộc thẩm quyền.' })
  })

  it('is taken back there too while nobody has registered it; later it says that it was recalled', async () => {
    const here = await taken(province, 'vanthu.ubnd')
    const to = await bodyId('H90.02')
    await give(province.leader, here.taskId, to)
    const [, first] = await treeOf(province.leader, here.documentId)
    await province.leader.post(`/tasks/${first!.id as number}/recall`, { reason: 'Giao nhầm.' })
    await settle()
    const { delivery } = await inbox('chuyenvien.snv')
    expect(delivery.state).to.equal('13')

    await give(province.leader, here.taskId, to)
    const there = await taken(department, 'chuyenvien.snv')
    const [, second] = await treeOf(province.leader, here.documentId)
    await province.leader.post(`/tasks/${second!.id as number}/recall`, {
      reason: 'Đã giao Sở khác.',
    })
    await settle()

    const told = (await department.clerk.get(`/deliveries/${there.delivery.id as number}`)).body
    expect(told.state).to.equal('03')
    expect((told.asked as Json[])[0]).to.include({ recallReason: 'Đã giao Sở khác.' })
    expect(await stageOf(there.documentId)).to.equal('presented')
  })

  it('counts from below over three tiers: how many bodies are done, and how many late', async () => {
    const office = await handsOf('chanhvanphong.vpubnd', 'chuyenvien.vpubnd')
    const here = await taken(province, 'vanthu.ubnd')
    await give(province.leader, here.taskId, await bodyId('H90.02'), '2099-11-30')
    const there = await taken(department, 'chuyenvien.snv')
    await give(department.leader, there.taskId, await bodyId('H90.01'), '2099-11-25')
    const lowest = await taken(office, 'chuyenvien.vpubnd')
    const count = async () => {
      await settle()
      return (await province.leader.get(`/documents/${here.documentId}/cascade`)).body
    }
    expect((await count()).total).to.deep.equal({ all: 2, done: 0, late: 0 })

    await office.leader.post(`/tasks/${lowest.taskId}/completion`, { opinion: 'Xong.' })

    const { bodies, total } = await count()
    expect(total).to.deep.equal({ all: 2, done: 1, late: 0 })
    expect(
      (bodies as Json[]).map(({ tier, isDone, below }) => [tier, isDone, below]),
    ).to.deep.equal([
      [1, false, { all: 1, done: 1, late: 0 }],
      [2, true, { all: 0, done: 0, late: 0 }],
    ])
  })
})

async function stageOf(documentId: number): Promise<string | undefined> {
  const document = await row<{ stage: string }>(
    'SELECT stage FROM documents WHERE id = :documentId',
    {
      documentId,
    },
  )
  return document?.stage
}
